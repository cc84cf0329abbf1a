import Foundation
import Testing

/// Holds text against a file of the project. A golden that is missing is recorded and fails, so that somebody looks
/// at it; `GONGSHI_RECORD=1` records all anew.
public enum Golden {
  /// Compares.
  ///
  /// - Parameters:
  ///   - text: what came out.
  ///   - file: path of the golden under the project's folder.
  public static func expect(
    _ text: String, _ file: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let path = ProjectRoot.path + "/" + file
    let isRecording = ProcessInfo.processInfo.environment["GONGSHI_RECORD"] == "1"
    if !isRecording, let data = FileManager.default.contents(atPath: path) {
      #expect(text == String(decoding: data, as: UTF8.self), "\(file)", sourceLocation: sourceLocation)
      return
    }
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    if !isRecording {
      Issue.record("\(file) was missing and has been recorded: look at it", sourceLocation: sourceLocation)
    }
  }
}
