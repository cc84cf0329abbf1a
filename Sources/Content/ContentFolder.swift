import FoundationEssentials

/// Where content is read from: two closures, so that a test can hand in a folder that exists in memory only.
public struct ContentFolder: Sendable {
  /// A file that could not be read.
  public struct Unreadable: Error, Sendable {
    /// Path under the folder.
    public let path: String
  }

  /// How messages name the folder: `Content`.
  public let name: String
  /// Paths of all files under the folder, in any order.
  public let paths: @Sendable () throws -> [String]
  /// The bytes of one file.
  public let read: @Sendable (String) throws -> [UInt8]

  /// Makes a folder of two closures.
  public init(
    name: String, paths: @escaping @Sendable () throws -> [String],
    read: @escaping @Sendable (String) throws -> [UInt8]
  ) {
    self.name = name
    self.paths = paths
    self.read = read
  }

  /// A folder on disk. Links are not followed: a link in the content could bring a file of the machine to the public.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - name: how messages name it.
  public static func onDisk(_ path: String, name: String = "Content") -> ContentFolder {
    // The folder itself may be a link: that is where staff keep their content.
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    let path = target.map { $0.hasPrefix("/") ? $0 : parent.isEmpty ? $0 : parent + "/" + $0 } ?? path
    return ContentFolder(
      name: name,
      paths: {
        guard let all = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
          throw Unreadable(path: "")
        }
        return all.filter { entry in
          let isHidden = entry.split(separator: "/").contains { $0.hasPrefix(".") }
          let type = try? FileManager.default.attributesOfItem(atPath: path + "/" + entry)[.type]
          return !isHidden && type as? FileAttributeType == .typeRegular
        }
      },
      read: { entry in
        guard let data = FileManager.default.contents(atPath: path + "/" + entry) else {
          throw Unreadable(path: entry)
        }
        return [UInt8](data)
      })
  }

  /// How messages name a file of the folder.
  func file(_ path: String) -> String { path.isEmpty ? name : name + "/" + path }
}
