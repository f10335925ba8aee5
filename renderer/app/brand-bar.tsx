/** The bar of a window that has nothing but its name yet; the same that index.html paints first. */
export function BrandBar() {
  return (
    <header className="top-bar">
      <span className="brand">Sandgate</span>
    </header>
  );
}
