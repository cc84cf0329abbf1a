import Notices

/// The figures of a place as they may be published; persons are shown with the households.
struct ShownFigures: Hashable {
  let households: Int
  let persons: Int
  /// `nil` when one household stands out, or nothing is paid.
  let amount: Money?
}

/// A place of a table: its true totals are gone, what is left may be published.
struct ProtectedNode: Hashable {
  /// The place.
  let place: PlaceCode
  /// Index of the place it lies in; `nil` for the district.
  let parent: Int?
  /// Its figures; `nil` when they are withheld.
  let shown: ShownFigures?
}

/// A programme in a month, with the district first and each place after the one it lies in.
struct ProtectedTable: Hashable {
  let programme: Programme
  let month: CivilMonth
  /// The largest number that was withheld when it was made.
  let k: Int
  let nodes: [ProtectedNode]

  /// The district.
  var district: ShownFigures? { nodes.first?.shown }
}

/// A programme in a whole year, for the district.
struct ProtectedYear: Hashable {
  let programme: Programme
  let year: Int
  /// The largest number that was withheld when it was made.
  let k: Int
  let shown: ShownFigures?
}

/// A programme in a month as it is: the places in the order of a protected table, with their totals.
struct TrueTable {
  struct Node {
    let place: PlaceCode
    let parent: Int?
    var children: [Int] = []
    var totals = CaseTotals()
  }

  let programme: Programme
  let month: CivilMonth
  private(set) var nodes: [Node] = []

  /// Adds the communities' totals up to towns and district.
  init(_ group: ConfirmedCases.Group, _ counted: [PlaceCode: CaseTotals], places: PlaceTree) {
    programme = group.programme
    month = group.month
    guard let district = places.district else { return }
    add(district, parent: nil, counted, places)
  }

  /// Makes a table of totals that are known for the leaves; for tests and for tables of other shapes.
  ///
  /// - Parameter nodes: the district first, each place after the one it lies in.
  init(programme: Programme, month: CivilMonth, leaves nodes: [(place: PlaceCode, parent: Int?, CaseTotals)])
  {
    self.programme = programme
    self.month = month
    self.nodes = nodes.map { Node(place: $0.place, parent: $0.parent, totals: $0.2) }
    for index in self.nodes.indices.reversed() {
      guard let parent = self.nodes[index].parent else { continue }
      self.nodes[parent].children.insert(index, at: 0)
      self.nodes[parent].totals += self.nodes[index].totals
    }
  }

  private mutating func add(
    _ place: Place, parent: Int?, _ counted: [PlaceCode: CaseTotals], _ places: PlaceTree
  ) {
    let index = nodes.count
    nodes.append(Node(place: place.code, parent: parent))
    guard place.level < .community else {
      nodes[index].totals = counted[place.code] ?? CaseTotals()
      return
    }
    for child in places.children(of: place.code).sorted(by: { $0.code < $1.code }) {
      nodes[index].children.append(nodes.count)
      add(child, parent: index, counted, places)
    }
    nodes[index].totals = nodes[index].children.reduce(CaseTotals()) { $0 + nodes[$1].totals }
  }
}
