extension Citation {
  /// The citation in print: 《title》（number）article; the article alone when nobody has registered the document.
  ///
  /// - Parameter sources: the documents, by key.
  public func text(in sources: [String: LegalSource]) -> String {
    guard let document = sources[source] else { return article }
    let number = document.number.isEmpty ? "" : "（\(document.number)）"
    return "《\(document.title)》\(number)\(article)"
  }
}
