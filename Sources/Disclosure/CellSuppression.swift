/// Which numbers of a small table, a district's total and its towns' parts, may be shown.
///
/// Primary suppression withholds parts below k. If the total then gave a part away, further parts are concealed until
/// each hidden number could be any of at least k; failing that, the total is concealed too. Which parts go is settled by
/// their places and not by their sizes: to conceal the next smallest would tell an outsider that what is hidden is not
/// larger than what is shown, and that is often enough to work it out.
/// Source: the method of complementary cell suppression, as in A. Hundepool et al., "Statistical Disclosure Control",
/// chapter 4.
struct CellSuppression: Hashable {
  /// What becomes of a number.
  enum Treatment: Hashable {
    /// Shown as it is.
    case shown
    /// Withheld as one below k.
    case small
    /// Withheld; an outsider must not even learn whether it is below k.
    case concealed
  }

  /// What becomes of the total.
  let total: Treatment
  /// What becomes of each part.
  let parts: [Treatment]

  /// Protects a table.
  ///
  /// - Parameters:
  ///   - values: the parts, none negative; zeros are shown.
  ///   - k: the smallest number that may be shown, at least 2.
  init(_ values: [Int], k: Int) {
    let occupied = values.indices.filter { values[$0] > 0 }
    let isSmall = occupied.filter { values[$0] < k }
    guard !isSmall.isEmpty else {
      (total, parts) = (.shown, values.map { _ in .shown })
      return
    }
    if occupied.count == 1 {
      // The total is the part: one number, withheld twice.
      (total, parts) = (.small, values.map { $0 > 0 ? .small : .shown })
      return
    }
    var hidden = Set(isSmall)
    // After the first small part in the order of the places, and from the front again.
    var next = (occupied.filter { $0 > isSmall[0] } + occupied.filter { $0 < isSmall[0] })[...]
    while !Self.isWide(hidden.map { values[$0] }, k: k), let index = next.popFirst() { hidden.insert(index) }
    total = Self.isWide(hidden.map { values[$0] }, k: k) ? .shown : .concealed
    parts = values.indices.map { hidden.contains($0) ? .concealed : .shown }
  }

  /// Whether the total lets each hidden part be any of at least k numbers: each is at least 1, together they are known.
  private static func isWide(_ hidden: [Int], k: Int) -> Bool {
    hidden.count > 1 && hidden.reduce(0, +) - hidden.count + 1 >= k
  }
}
