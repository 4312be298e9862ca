import { createContext } from 'react';
import type { StoreApi } from 'zustand';
import type { KeyStore } from '../../data/store/key-store';

/** The store of the keys; a page without one shows none. */
export const KeysContext = createContext<StoreApi<KeyStore> | null>(null);
