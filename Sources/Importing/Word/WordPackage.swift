import Archives

/// The parts of a Word document that matter for its text.
struct WordPackage: Sendable {
  /// The body of the main part.
  let body: XMLElement
  /// Styles by id.
  let styles: WordStyles
  /// Definitions of automatic numbers.
  let numbering: WordNumbering
  /// Headers and footers.
  let margins: [XMLElement]
  /// Whether there are comments.
  let hasComments: Bool

  /// Why a package is no Word document that can be read.
  enum Failure: Error, Hashable {
    /// The package itself.
    case package(ZipPackage.Failure)
    /// A part that is missing, or no XML; its name.
    case part(String)
  }

  /// Opens a package and parses its parts.
  init(_ bytes: [UInt8]) throws(Failure) {
    let zip: ZipPackage
    do throws(ZipPackage.Failure) {
      zip = try ZipPackage(bytes)
    } catch {
      throw .package(error)
    }
    let main = Self.mainPart(of: zip)
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    let document = try Self.parse(main, in: zip)
    guard let body = document?.first("w:body") else { throw .part(main) }
    self.body = body
    styles = WordStyles(try Self.parse(folder + "styles.xml", in: zip))
    numbering = WordNumbering(try Self.parse(folder + "numbering.xml", in: zip))
    var margins: [XMLElement] = []
    for name in zip.parts.keys.sorted() where Self.isMargin(name, in: folder) {
      if let part = try Self.parse(name, in: zip) { margins.append(part) }
    }
    self.margins = margins
    hasComments = try Self.parse(folder + "comments.xml", in: zip)?.children.isEmpty == false
  }

  /// The name of the main part, as the package's relationships give it.
  private static func mainPart(of zip: ZipPackage) -> String {
    let relationships = zip.parts["_rels/.rels"].flatMap(XMLTree.parse)?.children ?? []
    let main = relationships.first { $0.attributes["Type"]?.hasSuffix("/officeDocument") == true }
    return main?.attributes["Target"].map { String($0.drop { $0 == "/" }) } ?? "word/document.xml"
  }

  private static func isMargin(_ name: String, in folder: String) -> Bool {
    name.hasPrefix(folder + "header") || name.hasPrefix(folder + "footer")
  }

  /// The root of a part; `nil` if the package has no such part.
  private static func parse(_ name: String, in zip: ZipPackage) throws(Failure) -> XMLElement? {
    guard let bytes = zip.parts[name] else { return nil }
    guard let root = XMLTree.parse(bytes) else { throw .part(name) }
    return root
  }
}
