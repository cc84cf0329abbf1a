/// When a text was published, as the line under its title says it.
struct PublishingTime: Sendable, Hashable {
  /// `YYYY-MM-DD HH:MM`; midnight when the text gives the day alone.
  let text: String
  /// Whether the text gave the hour.
  let hasHour: Bool

  /// Reads `2021-11-26 16:20:20`, `2021/11/26`, `2021年11月26日 16时20分` and the like; `nil` if the text is anything
  /// else or names a day that does not exist.
  init?(_ text: String) {
    var numbers: [Int] = []
    var marks: [Unicode.Scalar] = []
    var digits = 0
    for scalar in text.tidied.unicodeScalars {
      if let figure = Self.figure(scalar) {
        if digits == 0 { numbers.append(0) }
        guard digits < 4, let last = numbers.indices.last else { return nil }
        numbers[last] = numbers[last] * 10 + figure
        digits += 1
      } else {
        digits = 0
        if !scalar.isBlank && scalar != "T" { marks.append(scalar) }
      }
    }
    guard Self.shapes.contains(String(String.UnicodeScalarView(marks))) else { return nil }
    guard [3, 5, 6].contains(numbers.count) else { return nil }
    let hour = numbers.count > 3 ? numbers[3] : 0
    let minute = numbers.count > 3 ? numbers[4] : 0
    let second = numbers.count > 5 ? numbers[5] : 0
    guard hour < 24, minute < 60, second < 60 else { return nil }
    guard Self.exists(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
    hasHour = numbers.count > 3
    self.text =
      Self.padded(numbers[0], 4) + "-" + Self.padded(numbers[1], 2) + "-" + Self.padded(numbers[2], 2)
      + " " + Self.padded(hour, 2) + ":" + Self.padded(minute, 2)
  }

  /// The marks between the numbers, in every combination of a day and an hour.
  private static let shapes: Set<String> = {
    let days = ["--", "//", "..", "年月日"]
    let hours = ["", ":", "::", "：", "：：", "时分", "时分秒"]
    return Set(days.flatMap { day in hours.map { day + $0 } })
  }()

  private static func figure(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value - 48) : nil
  }

  private static func exists(year: Int, month: Int, day: Int) -> Bool {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
