#include "ui/composer/composerstate.h"
#include "ui/text/format.h"

#include <QTest>

using namespace migochat;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using Form = ComposerState::Form;
using Action = ComposerState::Action;

namespace {

const Instant kNow = fromMsecs(1'800'000'000'000);

} // namespace

class TestComposerState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSituationHasItsForm_data()
    {
        QTest::addColumn<ComposerFacts>("facts");
        QTest::addColumn<Form>("form");
        QTest::addColumn<QString>("may"); // r: reply, p: under the post, n: note, s: the assistant's suggestion
        QTest::addColumn<Action>("action");
        const WindowState wide{ReplyWindow::Open, kNow + 20h};
        const WindowState narrow{ReplyWindow::Open, kNow + 2h};
        const WindowState human{ReplyWindow::HumanOnly, kNow + 80h};
        const WindowState comment{ReplyWindow::PrivateReply, kNow + 80h};
        const WindowState templates{ReplyWindow::TemplateOnly, std::nullopt};
        const WindowState closed{ReplyWindow::Closed, std::nullopt};
        const WindowState blocked{ReplyWindow::Blocked, std::nullopt};
        const auto offline = Connectivity::Offline;
        const auto stopped = Connectivity::AgentStopped;
        const auto spam = ConversationStatus::Spam;
        const auto row = [](const char *name, const ComposerFacts &facts, Form form, const QString &may,
                            Action action = Action::None) { QTest::newRow(name) << facts << form << may << action; };
        row("open", {.window = wide}, Form::Open, u"rns"_s);
        row("closing", {.window = narrow}, Form::Closing, u"rns"_s);
        row("people only", {.window = human}, Form::HumanOnly, u"rn"_s);
        row("a comment", {.window = comment, .hasComment = true}, Form::PrivateReply, u"rpn"_s);
        row("its private reply is gone", {.window = closed, .hasComment = true}, Form::Closed, u"pn"_s);
        row("a mention", {.window = closed, .hasComment = true, .isMention = true}, Form::Closed, u"pn"_s);
        row("templates", {.window = templates}, Form::TemplateOnly, u"n"_s);
        row("templates, no offers", {.window = templates, .optedOut = true}, Form::TemplateOnly, u"n"_s);
        row("closed", {.window = closed}, Form::Closed, u"n"_s);
        row("closed, another way", {.window = closed, .otherChannels = {u"WhatsApp"_s}}, Form::Closed, u"n"_s,
            Action::OtherChannel);
        row("spam", {.window = blocked, .status = spam}, Form::Blocked, u"n"_s, Action::NoSpam);
        row("blocked by us", {.window = blocked, .blockedByUs = true}, Form::Blocked, u"n"_s, Action::Unblock);
        row("gone", {.window = blocked, .goneCode = u"131026"_s}, Form::Blocked, u"n"_s);
        row("gone, another way", {.window = blocked, .goneCode = u"551"_s, .otherChannels = {u"WhatsApp"_s}},
            Form::Blocked, u"n"_s, Action::OtherChannel);
        row("account out of order", {.window = wide, .accountProblem = u"190"_s}, Form::NoChannel, u"n"_s, Action::Fix);
        row("blocked comes before the account", {.window = blocked, .blockedByUs = true, .accountProblem = u"190"_s},
            Form::Blocked, u"n"_s, Action::Unblock);
        row("offline", {.window = wide, .connectivity = offline}, Form::Open, u"rns"_s);
        row("offline and closed", {.window = closed, .connectivity = offline}, Form::Closed, u"n"_s);
        row("offline and templates", {.window = templates, .connectivity = offline}, Form::TemplateOnly, u"n"_s);
        row("offline and closing", {.window = narrow, .connectivity = offline}, Form::Closing, u"rns"_s);
        row("offline and people only", {.window = human, .connectivity = offline}, Form::HumanOnly, u"rn"_s);
        row("offline and a comment", {.window = comment, .connectivity = offline, .hasComment = true},
            Form::PrivateReply, u"rpn"_s);
        row("occupied", {.window = wide, .occupiedBy = u"Mona"_s}, Form::Open, u"rns"_s);
        row("occupied and closing", {.window = narrow, .occupiedBy = u"Mona"_s}, Form::Closing, u"rns"_s);
        row("closed, other ways", {.window = closed, .otherChannels = {u"WhatsApp"_s, u"Messenger"_s}}, Form::Closed,
            u"n"_s, Action::OtherChannel);
        row("occupied and closed", {.window = closed, .occupiedBy = u"Mona"_s}, Form::Closed, u"n"_s);
        row("no agent", {.window = wide, .connectivity = stopped}, Form::AgentStopped, QString(), Action::StartAgent);
        row("no agent comes first", {.window = blocked, .connectivity = stopped, .blockedByUs = true},
            Form::AgentStopped, QString(), Action::StartAgent);
    }

    void eachSituationHasItsForm()
    {
        QFETCH(ComposerFacts, facts);
        QFETCH(Form, form);
        QFETCH(QString, may);
        QFETCH(Action, action);

        const ComposerState state = composerState(facts, kNow, Format());

        QCOMPARE(state.form, form);
        QCOMPARE(state.mayReply, may.contains(u'r'));
        QCOMPARE(state.mayPublic, may.contains(u'p'));
        QCOMPARE(state.mayNote, may.contains(u'n'));
        // HumanOnly and PrivateReply answers are a person's.
        QCOMPARE(state.maySuggest(), may.contains(u's'));
        QCOMPARE(state.action, action);
        QCOMPARE(state.actionText.isEmpty(), action == Action::None);
        QCOMPARE(state.strip.isEmpty(), form == Form::Open && !state.offline && state.occupied.isEmpty());
    }

    void whatLiesOverAWindowIsSaidBesideItsRule()
    {
        const WindowState narrow{ReplyWindow::Open, kNow + 20min};
        const WindowState human{ReplyWindow::HumanOnly, kNow + 80h};
        const WindowState wide{ReplyWindow::Open, kNow + 20h};
        const auto offline = Connectivity::Offline;
        const QString alone = composerState({.window = narrow}, kNow, Format()).strip;

        const ComposerState both =
            composerState({.window = narrow, .connectivity = offline, .occupiedBy = u"Mona"_s}, kNow, Format());
        QVERIFY(both.offline);
        QVERIFY(both.strip.startsWith(u"No internet"_s));
        QVERIFY(both.strip.contains(both.occupied));
        QVERIFY(both.strip.endsWith(u" · "_s + alone));
        QCOMPARE(both.token, Token::Bad); // of the window, which closes within the hour
        QCOMPARE(composerState({.window = human, .connectivity = offline}, kNow, Format()).countdown,
                 composerState({.window = human}, kNow, Format()).countdown);
        QCOMPARE(composerState({.window = wide, .connectivity = offline}, kNow, Format()).token, Token::Warn);
        QVERIFY(!composerState({.window = wide}, kNow, Format()).offline);
    }

    void severalOtherChannelsAreOfferedTogether()
    {
        const WindowState closed{ReplyWindow::Closed, std::nullopt};
        QCOMPARE(composerState({.window = closed, .otherChannels = {u"WhatsApp"_s}}, kNow, Format()).actionText,
                 u"Write on WhatsApp"_s);
        QCOMPARE(composerState({.window = closed, .otherChannels = {u"WhatsApp"_s, u"Messenger"_s}}, kNow, Format())
                     .actionText,
                 u"Write on another channel"_s);
    }

    /// A chat that the shop began by a phone number has no message whose 24 hours could be over.
    void whoHasNotWrittenYetIsNotLate()
    {
        const WindowState templates{ReplyWindow::TemplateOnly, std::nullopt};
        const ComposerState late = composerState({.window = templates}, kNow, Format());
        const ComposerState first = composerState({.window = templates, .neverWrote = true}, kNow, Format());

        QVERIFY(late.strip.contains(u"24"_s));
        QVERIFY(!first.strip.contains(u"24"_s));
        QVERIFY(!first.strip.isEmpty());
    }

    void theLastHourIsRed()
    {
        const auto tokenAt = [](std::chrono::milliseconds left) {
            return composerState({.window = {ReplyWindow::Open, kNow + left}}, kNow, Format()).token;
        };

        QCOMPARE(tokenAt(5h), Token::Ok);
        QCOMPARE(tokenAt(4h), Token::Warn);
        QCOMPARE(tokenAt(1h), Token::Warn);
        QCOMPARE(tokenAt(59min), Token::Bad);
    }
};

QTEST_GUILESS_MAIN(TestComposerState)
#include "tst_composerstate.moc"
