import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// On a busy machine the first chart takes longer to load than a second.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
