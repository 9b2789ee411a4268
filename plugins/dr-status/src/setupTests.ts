import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The whole app is rendered; on a busy machine its first page takes longer than a second.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

// Browsers have it; jsdom does not.
const { webcrypto } = jest.requireActual<typeof import('crypto')>('crypto');
Object.defineProperty(window.crypto, 'subtle', { value: webcrypto.subtle });
