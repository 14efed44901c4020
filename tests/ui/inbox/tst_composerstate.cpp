#include "ui/inbox/composerstate.h"
#include "ui/text/format.h"

#include <QTest>

using namespace migochat;
using namespace std::chrono_literals;
using Form = ComposerState::Form;

namespace {

const Instant kNow = fromMsecs(1'800'000'000'000);

} // namespace

class TestComposerState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSituationHasItsForm_data()
    {
        QTest::addColumn<WindowState>("window");
        QTest::addColumn<Connectivity>("connectivity");
        QTest::addColumn<ConversationStatus>("status");
        QTest::addColumn<Form>("form");
        QTest::addColumn<bool>("mayReply");
        QTest::addColumn<bool>("mayNote");
        const WindowState wide{ReplyWindow::Open, kNow + 20h};
        const WindowState narrow{ReplyWindow::Open, kNow + 2h};
        const WindowState human{ReplyWindow::HumanOnly, kNow + 80h};
        const WindowState templates{ReplyWindow::TemplateOnly, std::nullopt};
        const WindowState closed{ReplyWindow::Closed, std::nullopt};
        const auto live = Connectivity::Live;
        const auto open = ConversationStatus::Open;
        QTest::newRow("open") << wide << live << open << Form::Open << true << true;
        QTest::newRow("closing") << narrow << live << open << Form::Closing << true << true;
        QTest::newRow("people only") << human << live << open << Form::HumanOnly << true << true;
        QTest::newRow("templates") << templates << live << open << Form::TemplateOnly << false << true;
        QTest::newRow("closed") << closed << live << open << Form::Closed << false << true;
        QTest::newRow("spam") << wide << live << ConversationStatus::Spam << Form::Spam << false << true;
        QTest::newRow("offline") << wide << Connectivity::Offline << open << Form::Offline << true << true;
        QTest::newRow("offline and closed")
            << closed << Connectivity::Offline << open << Form::Closed << false << true;
        QTest::newRow("no agent")
            << wide << Connectivity::AgentStopped << open << Form::AgentStopped << false << false;
    }

    void eachSituationHasItsForm()
    {
        QFETCH(WindowState, window);
        QFETCH(Connectivity, connectivity);
        QFETCH(ConversationStatus, status);
        QFETCH(Form, form);
        QFETCH(bool, mayReply);
        QFETCH(bool, mayNote);

        const ComposerState state = composerState({window, connectivity, status}, kNow, Format());

        QCOMPARE(state.form, form);
        QCOMPARE(state.mayReply, mayReply);
        QCOMPARE(state.mayNote, mayNote);
        QCOMPARE(state.strip.isEmpty(), form == Form::Open);
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
