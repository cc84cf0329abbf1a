/// Where an address leads, seen from a file of the site.
enum LinkTarget: Sendable, Hashable {
  /// To a file, by its index, and an anchor in it, if one is named.
  case file(Int, fragment: String?)
  /// To a path of the site at which there is nothing.
  case missing
  /// Above the site's root.
  case outside
  /// To a path from the server's root, which is right for one place only.
  case absolutePath
  /// To the site's own address, spelled out; what it would be relative to the root.
  case ownAddress(found: Bool)
  /// To another host.
  case otherHost
  /// Somewhere that is no page: mail or telephone.
  case contact
  /// To data within the address itself.
  case data
  /// By a scheme that may run code or read the reader's disk.
  case unsafe

  /// The index of the file, if it is one.
  var file: Int? {
    if case .file(let index, _) = self { return index }
    return nil
  }
}
