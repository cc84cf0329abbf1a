/// The pages of a long list, and which of them a page is.
public struct ListPages: Sendable {
  /// Number of this page, from 1.
  public let number: Int
  /// All pages of the list.
  public let routes: [RoutePath]

  /// How many pages a list of so many entries takes; an empty list has one.
  public static func count(of entries: Int, size: Int) -> Int { max(1, (entries + size - 1) / size) }

  /// The pages of a list: the first at `folder`, the others below it.
  ///
  /// - Parameters:
  ///   - entries: number of entries.
  ///   - size: entries of a page, at least 1.
  ///   - folder: path of the first page, such as `jiedu`.
  static func routes(of entries: Int, size: Int, in folder: String) -> [RoutePath] {
    (1...count(of: entries, size: size)).map { RoutePath(page: $0 == 1 ? folder : "\(folder)/\($0)") }
  }

  /// The number of a page as an ending of its title; empty for the first.
  var titleEnding: String { number == 1 ? "" : "（第 \(number) 页）" }

  /// The numbers that a pager shows: the first, the last, and those around this page. A list of hundreds of pages that
  /// named all of them on each would grow with their square.
  public var shown: [Int] {
    let near = max(1, number - 2)...min(routes.count, number + 2)
    return ([1] + Array(near) + [routes.count]).reduce(into: []) { shown, number in
      if shown.last.map({ $0 < number }) ?? true { shown.append(number) }
    }
  }
}
