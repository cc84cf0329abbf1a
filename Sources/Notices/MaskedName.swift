/// A name as the public may see it. Only Disclosure can make one.
public struct MaskedName: Sendable, Hashable {
  /// What is shown, such as `王**`.
  public let text: String

  /// Wraps what masking gave.
  @_spi(Disclosure)
  public init(masked text: String) { self.text = text }
}
