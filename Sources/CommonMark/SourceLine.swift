/// One source line of a paragraph: what stands on it between two breaks at the paragraph's top level.
struct SourceLine: Equatable {
  /// Line in the file, from 1.
  let number: Int
  /// The inlines of the line, without the break that ends it.
  var text: [Inline]
  /// Whether the author asked for a break behind it.
  var endsInLineBreak: Bool
}
