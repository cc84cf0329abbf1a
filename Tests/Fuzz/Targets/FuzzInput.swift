/// Takes values from the front of an input, so that a change of one byte changes one value.
struct FuzzInput {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  var isEmpty: Bool { bytes.isEmpty }

  /// The next byte; 0 at the end.
  mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(byte()) % values.count] }

  /// One time in four none.
  mutating func maybe<Value>(_ value: (inout FuzzInput) -> Value) -> Value? {
    byte() % 4 == 0 ? nil : value(&self)
  }

  /// A text of as many bytes as the next byte says, sixty at most.
  mutating func text() -> String {
    let count = min(Int(byte()) % 61, bytes.count)
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    defer { bytes = [] }
    return Array(bytes)
  }
}
