private import Dispatch

extension Array where Element: Sendable {
  /// Transforms each element, on all cores at once; the results keep the order of the elements.
  ///
  /// - Parameter transform: a pure function of the element. It runs at the same time as itself.
  public func parallelMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    return unsafe [Result](unsafeUninitializedCapacity: count) { results, initialised in
      // Each index is written by exactly one iteration, so no lock is needed; the base address outlives them all.
      nonisolated(unsafe) let base = results.baseAddress
      DispatchQueue.concurrentPerform(iterations: count) { index in
        unsafe base?.advanced(by: index).initialize(to: transform(self[index]))
      }
      initialised = count
    }
  }
}
