/// A value about a person. It can be carried anywhere and read only inside Disclosure.
///
/// It prints as `[personal]`, shows no children to a mirror, and can not be encoded, compared or hashed.
/// Source: 社会救助法 第十一条; 个人信息保护法 第五十一条.
public struct Personal<Value: Sendable>: Sendable {
  private let value: Value

  /// Takes a value out of sight.
  public init(_ value: Value) { self.value = value }

  /// The value, for masking and for the leak probe; nothing else may ask for it.
  func read() -> Value { value }
}

extension Personal: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable,
  CustomPlaygroundDisplayConvertible
{
  /// `[personal]`.
  public var description: String { "[personal]" }
  /// `[personal]`.
  public var debugDescription: String { "[personal]" }
  /// `[personal]`.
  public var playgroundDescription: Any { "[personal]" }
  /// Shows nothing of the value.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
