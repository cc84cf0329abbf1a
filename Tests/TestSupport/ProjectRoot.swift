import Foundation

/// The folder of the package, found from where this file stands.
public enum ProjectRoot {
  /// Its path, without a slash at the end.
  public static let path: String = {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The text of a file of the project.
  public static func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)), as: UTF8.self)
  }

  /// Paths of the files under a folder of the project, sorted.
  public static func files(under folder: String, ending: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)
      .filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
      .filter { file in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
  }
}
