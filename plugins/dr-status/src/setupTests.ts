import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The whole app is rendered; on a busy machine its first page takes longer than a second.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
