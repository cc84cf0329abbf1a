/// The district with its towns, communities and grids.
public struct PlaceTree: Sendable {
  /// All places, each after the one it lies in, otherwise in the order of `places.yaml`.
  public let places: [Place]
  private let indexes: [PlaceCode: Int]
  private let childIndexes: [PlaceCode: [Int]]

  /// Makes a tree. Of two places with one code the first counts; the reader reports the second.
  public init(_ places: [Place]) {
    self.places = places
    indexes = Dictionary(places.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var children: [PlaceCode: [Int]] = [:]
    for (index, place) in places.enumerated() {
      if let parent = place.parent { children[parent, default: []].append(index) }
    }
    childIndexes = children
  }

  /// The place with a code.
  public subscript(code: PlaceCode) -> Place? { indexes[code].map { places[$0] } }

  /// The district.
  public var district: Place? { places.first { $0.level == .district } }

  /// The places of one level.
  public func places(at level: PlaceLevel) -> [Place] { places.filter { $0.level == level } }

  /// The places that lie directly in one.
  public func children(of code: PlaceCode) -> [Place] { (childIndexes[code] ?? []).map { places[$0] } }

  /// The chain from the district down to the place itself; empty for an unknown code.
  public func path(to code: PlaceCode) -> [Place] {
    var chain: [Place] = []
    var next = self[code]
    while let place = next, chain.count < PlaceLevel.allCases.count {
      chain.append(place)
      next = place.parent.flatMap { self[$0] }
    }
    return chain.reversed()
  }

  /// The town in which a place lies, or the place itself if it is one.
  public func town(of code: PlaceCode) -> Place? { path(to: code).first { $0.level == .town } }

  /// Whether `inner` is `outer` or lies in it.
  public func contains(_ outer: PlaceCode, _ inner: PlaceCode) -> Bool {
    path(to: inner).contains { $0.code == outer }
  }
}
