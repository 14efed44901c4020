#include "tests/ui/samplelook.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationpane.h"
#include "ui/settings/appearancecard.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyle>
#include <QTest>

#include <cmath>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As the Web Content Accessibility Guidelines count it.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

constexpr std::array kInks{Token::Text, Token::Muted,    Token::Accent,    Token::Hot,
                           Token::Warm, Token::Cold,     Token::Ok,        Token::Warn,
                           Token::Bad,  Token::WhatsApp, Token::Messenger, Token::Instagram};
constexpr std::array kSurfaces{Token::Bg,       Token::Surface,  Token::Raised,
                               Token::ThreadBg, Token::Selected, Token::Hover};
constexpr std::array kBubbles{Token::BubbleIn, Token::BubbleOut, Token::BubbleAi, Token::Note};

} // namespace

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample.theme.attach(*qApp); }

    void cleanup()
    {
        m_sample.theme.setChoice(Theme::Choice::Light);
        m_sample.theme.setContrast(Theme::Contrast::Normal);
        m_sample.theme.setDensity(Theme::Density::Comfortable);
        m_sample.theme.setMotion(Theme::Motion::Full);
    }

    void everythingIsLegibleWithHighContrast_data()
    {
        QTest::addColumn<Theme::Choice>("choice");
        QTest::addColumn<Theme::Contrast>("contrast");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << Theme::Choice::Light << Theme::Contrast::Normal << 4.0;
        QTest::newRow("dark") << Theme::Choice::Dark << Theme::Contrast::Normal << 4.0;
        QTest::newRow("high, light") << Theme::Choice::Light << Theme::Contrast::High << 7.0;
        QTest::newRow("high, dark") << Theme::Choice::Dark << Theme::Contrast::High << 7.0;
    }
    void everythingIsLegibleWithHighContrast()
    {
        QFETCH(Theme::Choice, choice);
        QFETCH(Theme::Contrast, contrast);
        QFETCH(double, least);
        m_sample.theme.setChoice(choice);
        m_sample.theme.setContrast(contrast);
        const auto check = [&](Token ink, Token back) {
            const double found = ::contrast(m_sample.theme.color(ink), m_sample.theme.color(back));
            QVERIFY2(found >= least, qPrintable(u"token %1 on %2: %3"_s.arg(int(ink)).arg(int(back)).arg(found)));
        };

        for (const Token back : kSurfaces) {
            for (const Token ink : kInks)
                check(ink, back);
        }
        for (const Token back : kBubbles) {
            check(Token::Text, back);
            check(Token::Muted, back);
        }
        check(Token::OnAccent, Token::Accent);
        check(Token::Text, Token::Found);
    }

    void highContrastDrawsThickerLines()
    {
        m_sample.theme.setContrast(Theme::Contrast::High);

        QVERIFY(m_sample.theme.isHighContrast());
        QVERIFY(!qApp->styleSheet().contains(u"1px solid"_s));
    }

    void compactRowsAreLower()
    {
        const UnsentTexts unsent;
        ConversationPane pane(m_sample.look, unsent);
        QStandardItemModel chats;
        sampleshop::fillConversations(chats);
        pane.setModel(&chats);
        pane.resize(320, 600);
        pane.show();
        QListView *list = pane.listView();
        QTRY_COMPARE(list->visualRect(list->model()->index(1, 0)).top(), ConversationDelegate::kRowHeight);

        m_sample.theme.setDensity(Theme::Density::Compact);

        QTRY_COMPARE(list->visualRect(list->model()->index(1, 0)).top(), ConversationDelegate::kCompactHeight);
    }

    void nothingMovesWhenSomebodyAskedForThat()
    {
        QVERIFY(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);

        m_sample.theme.setMotion(Theme::Motion::Reduced);

        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        QVERIFY(!QApplication::isEffectEnabled(Qt::UI_FadeMenu));
    }

    void everyChoiceOfTheCardIsAskedForAlone()
    {
        AppearanceCard card(m_sample.look);
        const Appearance shown{.language = Language::English, .zoom = 190};
        card.setAppearance(shown);
        QSignalSpy chosen(&card, &AppearanceCard::chosen);
        const auto press = [&card](const QString &line, int segment) {
            const auto buttons = card.findChild<Segmented *>(line)->findChildren<QAbstractButton *>();
            buttons.at(segment)->click();
        };
        const auto wanted = [&chosen] { return chosen.takeLast().at(0).value<Appearance>(); };

        press(u"contrast"_s, 2);
        QCOMPARE(wanted(), (Appearance{.language = Language::English, .contrast = Theme::Contrast::High, .zoom = 190}));
        card.setAppearance(shown);
        press(u"density"_s, 1);
        QCOMPARE(wanted(),
                 (Appearance{.language = Language::English, .density = Theme::Density::Compact, .zoom = 190}));
        card.setAppearance(shown);
        press(u"motion"_s, 1);
        QCOMPARE(wanted(), (Appearance{.language = Language::English, .motion = Theme::Motion::Reduced, .zoom = 190}));
        card.setAppearance({.zoom = 200});
        for (QAbstractButton *button : card.findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == u"Larger"_s)
                QVERIFY(!button->isEnabled());
        }
    }

private:
    SampleLook m_sample;
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
