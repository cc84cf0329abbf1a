/// Where a print folder may be: outside everything that is, or becomes, the public site.
struct PrintPlace {
  /// The path without links.
  let path: String

  /// Why a path is no place for it.
  enum Problem: Error, Hashable {
    /// It is, holds or lies in a folder that sheets must stay out of.
    case forbidden(String)
    /// It lies in the output of a site.
    case site(String)
    /// The folder in which it would be made is not there.
    case noParent
  }

  /// The mark of an output folder of the site.
  private static let siteMark = ".gongshi-site"

  /// Finds the real place of a path and holds it against the places that are forbidden.
  ///
  /// - Parameters:
  ///   - path: as the person wrote it; the folder itself need not be there yet.
  ///   - forbidden: folders that it may not be, hold or lie in; those that are not there yet are compared as written.
  init(_ path: String, outside forbidden: [String]) throws(Problem) {
    guard let real = Self.resolve(path) else { throw .noParent }
    for folder in forbidden {
      let other = Self.resolve(folder) ?? folder
      if Self.contains(other, real) || Self.contains(real, other) { throw .forbidden(folder) }
    }
    var ancestor = real
    while true {
      if SecretFolder.exists(ancestor + "/" + Self.siteMark) { throw .site(ancestor) }
      guard let slash = ancestor.lastIndex(of: "/"), slash > ancestor.startIndex else { break }
      ancestor = String(ancestor[..<slash])
    }
    self.path = real
  }

  /// The real path of a folder that is there, or of one whose parent is.
  private static func resolve(_ path: String) -> String? {
    if let real = SecretFolder.real(path) { return real }
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    let slash = trimmed.lastIndex(of: "/")
    let name = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
    let parent = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    guard !name.isEmpty, name != ".", name != "..", let real = SecretFolder.real(parent) else { return nil }
    // A link that leads nowhere would be followed once its target is there.
    if SecretFolder.exists(path) { return nil }
    return real == "/" ? "/" + name : real + "/" + name
  }

  /// Whether one path is another or lies in it.
  private static func contains(_ outer: String, _ inner: String) -> Bool {
    inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }
}
