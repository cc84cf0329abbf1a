import Notices

extension Citation {
  /// The citation as it is printed: 《社会救助法》第十八条; the key's document must be among the sources.
  func text(in sources: [String: LegalSource]) -> String {
    guard let source = sources[self.source] else { return article }
    let number = source.number.isEmpty ? "" : "（\(source.number)）"
    return "《\(source.title)》\(number)\(article)"
  }
}
