#include "app/domain/contact.h"
#include "app/domain/phonemask.h"
#include "ui/text/customerwords.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"
#include "ui/text/language.h"
#include "ui/text/shownrows.h"
#include "ui/text/undowords.h"

#include <QTest>
#include <QTextLayout>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

Format hiding(Language language = Language::English, Digits digits = Digits::Western)
{
    Format format(language, digits);
    format.setNumbers(Numbers::Hidden);
    return format;
}

/// What is left when every line ends where it can.
QStringList pieces(const QString &words)
{
    QStringList pieces;
    QTextLayout text(words);
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(1);
        pieces << words.mid(line.textStart(), line.textLength()).trimmed();
    }
    text.endLayout();
    return pieces;
}

} // namespace

class TestPhoneWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMaskLeavesCountryNetworkAndTheLastThree_data();
    void aMaskLeavesCountryNetworkAndTheLastThree();
    void whatIsNoNumberStaysAsItIs_data();
    void whatIsNoNumberStaysAsItIs();
    void numbersAmongWordsAreMaskedToo_data();
    void numbersAmongWordsAreMaskedToo();
    void whatAFormSaysHidesNumbersAndWhatPeopleWriteDoesNot();
    void nothingIsHiddenFromOthers();
    void theDigitsOfTheScreenDoNotChangeANumber();
    void wordsAboutCustomersHideNumbersToo();
    void noLineEndsInsideANumber();
};

void TestPhoneWords::aMaskLeavesCountryNetworkAndTheLastThree_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("expected");

    QTest::newRow("Egypt") << u"+201001234567"_s << u"+20\u00A010••\u00A0•••\u00A0567"_s;
    QTest::newRow("Egypt at home") << u"010 0123-4567"_s << u"+20\u00A010••\u00A0•••\u00A0567"_s;
    QTest::newRow("Egypt as WhatsApp writes it") << u"201551234567"_s << u"+20\u00A015••\u00A0•••\u00A0567"_s;
    QTest::newRow("Arabic-Indic digits") << u"٠١٠٠١٢٣٤٥٦٧"_s << u"+20\u00A010••\u00A0•••\u00A0567"_s;
    QTest::newRow("within direction marks")
        << u"\u202A+20 100 123 4567\u202C"_s << u"+20\u00A010••\u00A0•••\u00A0567"_s;
    QTest::newRow("Cairo") << u"+20227951234"_s << u"+20\u00A022•\u00A0•••\u00A0234"_s;
    QTest::newRow("Saudi Arabia") << u"+966501234567"_s << u"+966\u00A050•\u00A0•••\u00A0567"_s;
    QTest::newRow("Kuwait") << u"+96550012345"_s << u"+965\u00A050\u00A0•••\u00A0345"_s;
    QTest::newRow("Germany") << u"+49 1512 3456789"_s << u"+49\u00A015•••\u00A0•••\u00A0789"_s;
    QTest::newRow("United States") << u"+12015550123"_s << u"+1\u00A020••\u00A0•••\u00A0123"_s;
    QTest::newRow("Russia") << u"+79161234567"_s << u"+7\u00A091••\u00A0•••\u00A0567"_s;
    QTest::newRow("as few digits as there are") << u"+29012345"_s << u"+290\u00A0•••\u00A045"_s;
    QTest::newRow("of an unknown country") << u"0301234567"_s << u"••••\u00A0•••\u00A0567"_s;
}

void TestPhoneWords::aMaskLeavesCountryNetworkAndTheLastThree()
{
    QFETCH(const QString, number);
    QFETCH(const QString, expected);

    QCOMPARE(phonemask::masked(number), expected);
    QVERIFY(hiding().hides(number));
    QCOMPARE(hiding().customer(number), u'\u2066' + expected + u'\u2069');
    QCOMPARE(hiding().phone(number), u'\u2066' + expected + u'\u2069');
    QCOMPARE(hiding().handle(number), u'\u2066' + expected + u'\u2069');
}

void TestPhoneWords::whatIsNoNumberStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a name") << u"منى سعيد"_s;
    QTest::newRow("a name with few digits") << u"Mona 24 - 3"_s;
    QTest::newRow("a date among words") << u"من 26/11/2026 10:30"_s;
    QTest::newRow("amounts among words") << u"ميزانية 10000-15000 جنيه أو 1.250.000"_s;
    QTest::newRow("a short code") << u"19123"_s;
    QTest::newRow("a user name") << u"mona_said"_s;
    QTest::newRow("an e-mail") << u"mona@example.com"_s;
    QTest::newRow("a platform's id") << u"24601234567890123"_s;
}

void TestPhoneWords::whatIsNoNumberStaysAsItIs()
{
    QFETCH(const QString, text);

    QVERIFY(!hiding().hides(text));
    QCOMPARE(phonemask::masked(text), text);
    QCOMPARE(hiding().customer(text), text);
}

void TestPhoneWords::numbersAmongWordsAreMaskedToo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const QString mask = u"\u2066+20\u00A010••\u00A0•••\u00A0567\u2069"_s;
    QTest::newRow("behind a name") << u"Mona 01001234567"_s << u"Mona "_s + mask;
    QTest::newRow("in front of one") << u"+20 100 123 4567 منى"_s << mask + u" منى"_s;
    QTest::newRow("beside it") << u"منى٠١٠٠١٢٣٤٥٦٧"_s << u"منى"_s + mask;
    QTest::newRow("in brackets") << u"Mona (0100-1234567)"_s << u"Mona \u2066+20\u00A010••\u00A0•••\u00A0567\u2069)"_s;
    QTest::newRow("two of them") << u"01001234567 Mona 01501234567"_s
                                 << mask + u" Mona \u2066+20\u00A015••\u00A0•••\u00A0567\u2069"_s;
    QTest::newRow("two in a row") << u"Mona 01001234567 / 01501234568"_s
                                  << u"Mona \u2066••••••••••••••••\u00A0•••\u00A0568\u2069"_s;
    QTest::newRow("an e-mail") << u"01001234567@example.com"_s << mask + u"@example.com"_s;
}

void TestPhoneWords::numbersAmongWordsAreMaskedToo()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);

    QVERIFY(hiding().hides(text));
    QCOMPARE(hiding().customer(text), expected);
    QCOMPARE(hiding().told(text), expected);
    QCOMPARE(phonemask::lastSeen(text), expected.contains(u"568"_s) ? u"568"_s : u"567"_s);
    QCOMPARE(Format().customer(text).replace(QChar::Nbsp, u' '), text);
}

void TestPhoneWords::whatAFormSaysHidesNumbersAndWhatPeopleWriteDoesNot()
{
    const QString number = u"01001234567"_s;
    Message form;
    form.kind = MessageKind::Form;
    form.text = u"phone: "_s + number;
    form.content = FormContent{.name = u"Sign up"_s, .answers = {{u"phone"_s, number}, {u"when"_s, u"2026-11-26"_s}}};
    Message own;
    own.kind = MessageKind::Contacts;
    own.text = number;
    own.content = ContactsContent{.cards = {{.name = u"Mona"_s, .phones = {number}}}, .answersRequest = true};
    Message brother = own;
    std::get<ContactsContent>(brother.content).answersRequest = false;
    Message written;
    written.text = number;

    const Message seen = shownrows::message(form, hiding());
    QVERIFY(!seen.text.contains(u"1234"_s));
    const auto &answers = std::get<FormContent>(seen.content).answers;
    QVERIFY2(answers.at(0).second.contains(u"567"_s) && !answers.at(0).second.contains(u"1234"_s),
             qPrintable(answers.at(0).second));
    QCOMPARE(answers.at(1).second, u"2026-11-26"_s);
    const Message ownSeen = shownrows::message(own, hiding());
    QVERIFY(!ownSeen.text.contains(u"1234"_s));
    QVERIFY(phonemask::isMasked(std::get<ContactsContent>(ownSeen.content).cards.first().phones.first()));
    QCOMPARE(shownrows::message(brother, hiding()).text, number);
    QCOMPARE(std::get<ContactsContent>(shownrows::message(brother, hiding()).content),
             std::get<ContactsContent>(brother.content));
    QCOMPARE(shownrows::message(written, hiding()).text, number);
    QCOMPARE(shownrows::message(form, Format()).text, form.text);
}

void TestPhoneWords::nothingIsHiddenFromOthers()
{
    const Format whole(Language::English);

    QVERIFY(!whole.hides(u"+201001234567"_s));
    QCOMPARE(whole.customer(u"+201001234567"_s), u"\u2066+20\u00A0100\u00A0123\u00A04567\u2069"_s);
    QCOMPARE(whole.phone(u"+201001234567"_s), u"\u2066+20\u00A0100\u00A0123\u00A04567\u2069"_s);
    QCOMPARE(whole.phone(u"01001234567"_s), u"\u206601001234567\u2069"_s);
    QCOMPARE(whole.handle(u"201001234567"_s), u"\u2066+20\u00A0100\u00A0123\u00A04567\u2069"_s);
}

void TestPhoneWords::theDigitsOfTheScreenDoNotChangeANumber()
{
    QCOMPARE(hiding(Language::Arabic, Digits::ArabicIndic).phone(u"+201001234567"_s),
             u"\u2066+20\u00A010••\u00A0•••\u00A0567\u2069"_s);
}

void TestPhoneWords::wordsAboutCustomersHideNumbersToo()
{
    LanguageSwitch language;
    language.apply(Language::English);
    const QString number = u"+201001234567"_s;
    const QString inner = u"234"_s;
    const Format format = hiding();
    Identity address;
    address.channel = whatsAppChannel();
    address.key = {IdentityKind::WhatsAppId, u"201001234567"_s};
    Activity change;
    change.kind = u"field_change"_s;
    change.reason = u"phone"_s;
    change.oldValue = number;
    change.newValue = u"+201551234567"_s;
    Activity filled;
    filled.kind = u"lead_form"_s;
    filled.newValue = u"phone number: 01001234567"_s;

    const QStringList said{customerwords::sameness(u"same_phone"_s, number, format),
                           customerwords::identity(address, format), undowords::about(number, u"Done"_s, format),
                           historywords::line(change, format), historywords::line(filled, format)};

    for (const QString &words : said) {
        QVERIFY2(words.contains(u"567"_s), qPrintable(words));
        QVERIFY2(!words.contains(inner), qPrintable(words));
    }
}

void TestPhoneWords::noLineEndsInsideANumber()
{
    for (const Format &format : {Format(Language::English), hiding()}) {
        const auto same = customerwords::sameness(u"same_phone"_s, u"+201001234567"_s, format);
        for (const QString &words :
             {same, format.phone(u"0100 123 4567"_s), format.handle(u"+20 100 123 4567"_s),
              format.customer(u"+20 100 123 4567"_s), format.customer(u"Mona +20 100 123 4567 Said"_s)}) {
            const QStringList ends = pieces(words);
            const auto number = [](const QString &piece) { return piece.contains(u"567"_s) && piece.contains(u'0'); };
            QVERIFY2(std::ranges::any_of(ends, number), qPrintable(ends.join(u'|')));
        }
        QCOMPARE(pieces(format.customer(u"Mona Said 24 3"_s)).size(), 4);
    }
    QVERIFY(
        pieces(hiding().told(u"phone: +20 100 123 4567"_s)).contains(u"\u2066+20\u00A010••\u00A0•••\u00A0567\u2069"_s));
}

QTEST_MAIN(TestPhoneWords)
#include "tst_phonewords.moc"
