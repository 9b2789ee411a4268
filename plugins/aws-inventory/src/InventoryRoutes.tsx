import { Route, Routes } from 'react-router-dom';
import { InventoryPage } from './inventory/InventoryPage';
import { ResourcePage } from './resource/ResourcePage';

/** The list and, below it, one resource. */
export function InventoryRoutes() {
  return (
    <Routes>
      <Route path="/resource" element={<ResourcePage />} />
      <Route path="/*" element={<InventoryPage />} />
    </Routes>
  );
}
