/// What a case store may hold about people and no notice ever shows, on no channel, whatever rules and policy say.
///
/// The fields that can be shown are the cases of `NoticeField`; there is none for anything here. This list says why.
public enum WithheldField: String, Sendable, CaseIterable {
  /// Citizen identity number (公民身份号码).
  case idNumber = "id_number"
  /// Date of birth and age.
  case birthDate = "birth_date"
  /// Sex.
  case sex
  /// Telephone number.
  case phone
  /// Street and door (门牌地址).
  case address
  /// Grid (网格), which in a small town is a few doors.
  case grid
  /// Bank account.
  case bankAccount = "bank_account"
  /// Names and relations of the members of the household.
  case members
  /// Income and property.
  case means
  /// Illness and diagnosis.
  case illness
  /// Kind and degree of a disability.
  case disability
  /// Level of care (护理档次) and form of support.
  case careLevel = "care_level"
  /// A reason beyond its category.
  case reasonText = "reason_text"
  /// Objections, and who raised them.
  case objections

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .idNumber: "身份证号"
    case .birthDate: "出生日期、年龄"
    case .sex: "性别"
    case .phone: "电话"
    case .address: "门牌地址"
    case .grid: "网格"
    case .bankAccount: "银行账号"
    case .members: "家庭成员的姓名、关系"
    case .means: "收入、财产"
    case .illness: "病情、病名"
    case .disability: "残疾类别、等级"
    case .careLevel: "护理档次、供养形式"
    case .reasonText: "类别以外的救助事由"
    case .objections: "异议和提异议的人"
    }
  }

  /// The articles by which it stays closed. A list names what may be shown, and nothing irrelevant may be added; what
  /// touches on health, money accounts and children is sensitive besides.
  /// Source: 民发〔2021〕57号 第二十四条、第三十七条; 个人信息保护法 第六条、第二十八条; 公开条例 第十五条.
  public var basis: [Citation] {
    switch self {
    case .idNumber, .birthDate, .sex, .phone, .address, .grid:
      [Citation("57号 第二十四条"), Citation("个保法 第六条"), Citation("救助法 第十一条")]
    case .members: [Citation("57号 第二十四条"), Citation("个保法 第六条")]
    case .means: [Citation("57号 第二十四条"), Citation("公开条例 第十五条")]
    case .bankAccount, .illness, .disability, .careLevel, .reasonText:
      [Citation("个保法 第二十八条"), Citation("57号 第二十四条")]
    case .objections: [Citation("57号 第三十七条"), Citation("救助法 第十一条")]
    }
  }
}
