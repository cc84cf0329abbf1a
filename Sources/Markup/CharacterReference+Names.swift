extension CharacterReference {
  /// What a name between `&` and `;` stands for. Source: WHATWG HTML Standard, 13.5, "Named character
  /// references".
  static let names: [String: String] = {
    var names: [String: String] = [:]
    for (offset, name) in words(latin1).enumerated() {
      names[name] = Unicode.Scalar(0xA0 + UInt32(offset)).map(String.init)
    }
    for group in [ascii, spaces, dashes, letterlike, latinExtended, signs, longerThanOld] {
      for entry in words(group) {
        let parts = entry.split(separator: ":")
        names[String(parts[0])] = parts[1].split(separator: "+").compactMap(scalar).map(String.init).joined()
      }
    }
    for alphabet in Alphabet.all {
      for letter in Alphabet.letters { names[String(letter) + alphabet.suffix] = String(alphabet[letter]) }
    }
    return names
  }()

  /// The names that browsers also read without a semicolon.
  static let oldNames = Set(
    words(latin1) + ["AMP", "amp", "COPY", "GT", "gt", "LT", "lt", "QUOT", "quot", "REG"])

  /// Length in bytes of the longest name of the standard, and of the longest that needs no semicolon.
  static let longestName = 31
  static let longestOldName = 6

  /// What the numbers 0x80 to 0x9F stand for, where that is not the control character of that number.
  static let windows1252: [UInt32: Unicode.Scalar] = [
    0x80: "\u{20AC}", 0x82: "\u{201A}", 0x83: "\u{0192}", 0x84: "\u{201E}", 0x85: "\u{2026}",
    0x86: "\u{2020}", 0x87: "\u{2021}", 0x88: "\u{02C6}", 0x89: "\u{2030}", 0x8A: "\u{0160}",
    0x8B: "\u{2039}", 0x8C: "\u{0152}", 0x8E: "\u{017D}", 0x91: "\u{2018}", 0x92: "\u{2019}",
    0x93: "\u{201C}", 0x94: "\u{201D}", 0x95: "\u{2022}", 0x96: "\u{2013}", 0x97: "\u{2014}",
    0x98: "\u{02DC}", 0x99: "\u{2122}", 0x9A: "\u{0161}", 0x9B: "\u{203A}", 0x9C: "\u{0153}",
    0x9E: "\u{017E}", 0x9F: "\u{0178}"
  ]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static func scalar(_ hex: Substring) -> Unicode.Scalar? {
    UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
  }

  /// The names of U+00A0 to U+00FF, in that order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc
    Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve
    Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute
    acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
    ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  private static let ascii = """
    AMP:0026 amp:0026 apos:0027 ast:002A bsol:005C colon:003A comma:002C commat:0040
    DiacriticalGrave:0060 dollar:0024 equals:003D excl:0021 grave:0060 GT:003E gt:003E Hat:005E
    lbrace:007B lbrack:005B lcub:007B lowbar:005F lpar:0028 lsqb:005B LT:003C lt:003C midast:002A
    NewLine:000A num:0023 percnt:0025 period:002E plus:002B quest:003F QUOT:0022 quot:0022 rbrace:007D
    rbrack:005D rcub:007D rpar:0029 rsqb:005D semi:003B sol:002F Tab:0009 UnderBar:005F verbar:007C
    vert:007C VerticalLine:007C
    """

  private static let spaces = """
    af:2061 ApplyFunction:2061 emsp13:2004 emsp14:2005 emsp:2003 ensp:2002 hairsp:200A ic:2063
    InvisibleComma:2063 InvisibleTimes:2062 it:2062 lrm:200E MediumSpace:205F NegativeMediumSpace:200B
    NegativeThickSpace:200B NegativeThinSpace:200B NegativeVeryThinSpace:200B NoBreak:2060
    NonBreakingSpace:00A0 numsp:2007 puncsp:2008 rlm:200F ThickSpace:205F+200A thinsp:2009
    ThinSpace:2009 VeryThinSpace:200A ZeroWidthSpace:200B zwj:200D zwnj:200C
    """

  private static let dashes = """
    boxh:2500 dash:2010 horbar:2015 hyphen:2010 mdash:2014 minus:2212 ndash:2013
    """

  private static let letterlike = """
    bernou:212C Bernoullis:212C CapitalDifferentialD:2145 Cayleys:212D complexes:2102 DD:2145 dd:2146
    DifferentialD:2146 ee:2147 ell:2113 expectation:2130 ExponentialE:2147 exponentiale:2147 ffilig:FB03
    fflig:FB00 ffllig:FB04 filig:FB01 fjlig:0066+006A fllig:FB02 Fouriertrf:2131 hamilt:210B
    HilbertSpace:210B ii:2148 IJlig:0132 ijlig:0133 Im:2111 image:2111 ImaginaryI:2148 imagline:2110
    imagpart:2111 integers:2124 lagran:2112 Laplacetrf:2112 Mellintrf:2133 naturals:2115 order:2134
    orderof:2134 phmmat:2133 planckh:210E Poincareplane:210C primes:2119 quaternions:210D rationals:211A
    Re:211C real:211C realine:211B realpart:211C reals:211D zeetrf:2128
    """

  private static let latinExtended = """
    Abreve:0102 abreve:0103 Amacr:0100 amacr:0101 angst:00C5 Aogon:0104 aogon:0105 Cacute:0106
    cacute:0107 Ccaron:010C ccaron:010D Ccirc:0108 ccirc:0109 Cdot:010A cdot:010B circ:02C6 Dcaron:010E
    dcaron:010F Ecaron:011A ecaron:011B Edot:0116 edot:0117 Emacr:0112 emacr:0113 Eogon:0118 eogon:0119
    gacute:01F5 Gbreve:011E gbreve:011F Gcedil:0122 Gcirc:011C gcirc:011D Gdot:0120 gdot:0121 Hcirc:0124
    hcirc:0125 Idot:0130 Imacr:012A imacr:012B imath:0131 inodot:0131 Iogon:012E iogon:012F Itilde:0128
    itilde:0129 Jcirc:0134 jcirc:0135 jmath:0237 Kcedil:0136 kcedil:0137 Lacute:0139 lacute:013A
    Lcaron:013D lcaron:013E Lcedil:013B lcedil:013C Lmidot:013F lmidot:0140 Nacute:0143 nacute:0144
    napos:0149 Ncaron:0147 ncaron:0148 Ncedil:0145 ncedil:0146 Odblac:0150 odblac:0151 OElig:0152
    oelig:0153 Omacr:014C omacr:014D Racute:0154 racute:0155 Rcaron:0158 rcaron:0159 Rcedil:0156
    rcedil:0157 Sacute:015A sacute:015B Scaron:0160 scaron:0161 Scedil:015E scedil:015F Scirc:015C
    scirc:015D Tcaron:0164 tcaron:0165 Tcedil:0162 tcedil:0163 Ubreve:016C ubreve:016D Udblac:0170
    udblac:0171 Umacr:016A umacr:016B Uogon:0172 uogon:0173 Uring:016E uring:016F Utilde:0168
    utilde:0169 Wcirc:0174 wcirc:0175 Ycirc:0176 ycirc:0177 Yuml:0178 Zacute:0179 zacute:017A
    Zcaron:017D zcaron:017E Zdot:017B zdot:017C
    """

  private static let signs = """
    bdquo:201E bne:003D+20E5 Breve:02D8 breve:02D8 bull:2022 bullet:2022 caret:2041 Cedilla:00B8
    circledS:24C8 CloseCurlyDoubleQuote:201D CloseCurlyQuote:2019 Colone:2A74 COPY:00A9 dblac:02DD
    DiacriticalAcute:00B4 DiacriticalDot:02D9 DiacriticalDoubleAcute:02DD DiacriticalTilde:02DC die:00A8
    Dot:00A8 dot:02D9 DoubleDot:00A8 Equal:2A75 euro:20AC frac13:2153 frac15:2155 frac16:2159
    frac18:215B frac23:2154 frac25:2156 frac35:2157 frac38:215C frac45:2158 frac56:215A frac58:215D
    frac78:215E half:00BD hellip:2026 hybull:2043 incare:2105 ldquo:201C ldquor:201E lsaquo:2039
    lsquo:2018 lsquor:201A mldr:2026 nldr:2025 numero:2116 nvgt:003E+20D2 nvlt:003C+20D2 ogon:02DB
    oline:203E OpenCurlyDoubleQuote:201C OpenCurlyQuote:2018 oS:24C8 OverBar:203E Prime:2033 prime:2032
    rdquo:201D rdquor:201D REG:00AE ring:02DA rsaquo:203A rsquo:2019 rsquor:2019 sbquo:201A strns:00AF
    tilde:02DC TRADE:2122 trade:2122
    """

  /// Names that begin with one that needs no semicolon; without them `&centerdot;` would be read as `&cent`
  /// and text.
  private static let longerThanOld = """
    centerdot:00B7 copysr:2117 divideontimes:22C7 gtcc:2AA7 gtcir:2A7A gtdot:22D7 gtlPar:2995
    gtquest:2A7C gtrapprox:2A86 gtrarr:2978 gtrdot:22D7 gtreqless:22DB gtreqqless:2A8C gtrless:2277
    gtrsim:2273 ltcc:2AA6 ltcir:2A79 ltdot:22D6 lthree:22CB ltimes:22C9 ltlarr:2976 ltquest:2A7B
    ltrPar:2996 ltri:25C3 ltrie:22B4 ltrif:25C2 notin:2209 notinE:22F9+0338 notindot:22F5+0338
    notinva:2209 notinvb:22F7 notinvc:22F6 notni:220C notniva:220C notnivb:22FE notnivc:22FD
    parallel:2225 timesb:22A0 timesbar:2A31 timesd:2A30
    """
}

/// One of the three alphabets of mathematical letters that have names: `Xopf`, `Xscr` and `Xfr`.
private struct Alphabet {
  let suffix: String
  let capitalA: UInt32
  let smallA: UInt32
  /// Letters that were in Unicode before the alphabet was, and have kept their place.
  let earlier: [Character: Unicode.Scalar]

  static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

  static let all = [
    Alphabet(
      suffix: "opf", capitalA: 0x1D538, smallA: 0x1D552,
      earlier: [
        "C": "\u{2102}", "H": "\u{210D}", "N": "\u{2115}", "P": "\u{2119}", "Q": "\u{211A}", "R": "\u{211D}",
        "Z": "\u{2124}"
      ]),
    Alphabet(
      suffix: "scr", capitalA: 0x1D49C, smallA: 0x1D4B6,
      earlier: [
        "B": "\u{212C}", "E": "\u{2130}", "F": "\u{2131}", "H": "\u{210B}", "I": "\u{2110}", "L": "\u{2112}",
        "M": "\u{2133}", "R": "\u{211B}", "e": "\u{212F}", "g": "\u{210A}", "o": "\u{2134}"
      ]),
    Alphabet(
      suffix: "fr", capitalA: 0x1D504, smallA: 0x1D51E,
      earlier: ["C": "\u{212D}", "H": "\u{210C}", "I": "\u{2111}", "R": "\u{211C}", "Z": "\u{2128}"])
  ]

  subscript(letter: Character) -> Unicode.Scalar {
    if let scalar = earlier[letter] { return scalar }
    let byte = letter.asciiValue ?? UInt8(ascii: "A")
    let offset = UInt32((byte | 0x20) - UInt8(ascii: "a"))
    return Unicode.Scalar((letter.isUppercase ? capitalA : smallA) + offset) ?? "\u{FFFD}"
  }
}
