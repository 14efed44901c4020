#include "tests/ui/inbox/samplemessage.h"
#include "ui/composer/composerbar.h"
#include "ui/inbox/emptythread.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/rowlayouter.h"
#include "ui/inbox/threadheader.h"
#include "ui/text/direction.h"
#include "ui/text/language.h"
#include "ui/widgets/segmented.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// What stands around the messages of a thread, below those that did not arrive, and in their place.
class TestThreadPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.apply(Language::English); }

    void whoHasNoChatOpenReadsTheKeysAndWhetherSomebodyWaits()
    {
        InboxPage page(m_sample.look);
        page.resize(1366, 700);
        page.show();
        page.setKeyHints({{u"Next customer who waits"_s, u"Ctrl+J"_s}, {u"Find anything"_s, u"Ctrl+K"_s}});
        EmptyThread *empty = nullptr; // comes behind the first picture
        QTRY_VERIFY((empty = page.findChild<EmptyThread *>()));
        QVERIFY(!empty->findChild<QLabel *>()->isVisible()); // a chat may be about to be opened
        QTRY_VERIFY(empty->findChild<QLabel *>()->isVisible());
        QVERIFY(says(*empty, u"Ctrl+J"_s));
        QVERIFY(says(*empty, u"Find anything"_s));

        page.setViews({{.key = InboxView::WaitingOnUs, .count = 0}});
        QVERIFY(says(*empty, u"Nobody is waiting for an answer"_s));
        page.setViews({{.key = InboxView::WaitingOnUs, .count = 3}});
        QVERIFY(says(*empty, u"3 customers wait for an answer"_s));

        page.setKeyHints({{u"Next customer who waits"_s, u"F8"_s}});
        QVERIFY(says(*empty, u"F8"_s));
        QVERIFY(!says(*empty, u"Ctrl+J"_s));
        page.setConversation(sampleshop::conversations().at(0));
        QVERIFY(!empty->isVisible());
    }

    void theSearchInTheHeaderGivesWayBeforeTheModes()
    {
        ThreadHeader header(m_sample.look);
        header.setRow(sampleshop::conversations().at(0), {});
        header.resize(800, 57);
        header.show();
        auto *modes = header.findChild<Segmented *>();
        QToolButton *find = named(header, u"Find in this chat"_s);
        QVERIFY(find->isVisible());
        QSignalSpy asked(&header, &ThreadHeader::findAsked);
        QTest::mouseClick(find, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);

        int width = header.width();
        while (find->isVisible() && width > 100)
            header.resize(--width, 57);

        QVERIFY(modes->isVisible());
        header.resize(800, 57);
        QVERIFY(find->isVisible());
    }

    void sendingLaterHasAToolThatGivesWayFirst()
    {
        ComposerBar bar(m_sample.look);
        bar.show({.canSend = true, .sendText = u"Send"_s});
        bar.resize(900, 40);
        static_cast<QWidget &>(bar).show();
        QToolButton *later = named(bar, u"Send later…"_s);
        QToolButton *emoji = named(bar, u"Emoji"_s);
        QVERIFY(later->isVisible());
        QSignalSpy asked(&bar, &ComposerBar::toolAsked);
        QTest::mouseClick(later, Qt::LeftButton);
        QCOMPARE(asked.last().first().value<ComposerBar::Tool>(), ComposerBar::Tool::SendLater);

        int width = bar.width();
        while (later->isVisible() && width > 100)
            bar.resize(--width, 40);
        QVERIFY(emoji->isVisible());

        bar.resize(900, 40);
        bar.setUsable(ComposerBar::Tool::SendLater, false);
        QVERIFY(!later->isVisible());
    }

    void aFaultHasItsOwnButtonWhereTheProgramCanHelp()
    {
        QCOMPARE(buttonsOf(failed(u"131047"_s)), (QStringList{u"Choose template"_s, u"Other way"_s}));
        QCOMPARE(buttonsOf(failed(u"132012"_s)), (QStringList{u"Fill in"_s, u"Other way"_s}));
        QCOMPARE(buttonsOf(failed(u"131042"_s)), (QStringList{u"Open billing"_s, u"Other way"_s}));
        QCOMPARE(buttonsOf(failed(u"131016"_s)), (QStringList{u"Send again"_s, u"Other way"_s}));
        QCOMPARE(buttonsOf(failed(u"131026"_s)), QStringList{u"Other way"_s});
    }

    void whyAnAnswerHasNotLeftYetStandsBelowIt()
    {
        Message message = failed({});
        message.state = DeliveryState::Queued;
        const int before = laidOut(message).size.height();

        message.failureCode = u"131016"_s;

        QVERIFY(laidOut(message).size.height() > before);
        QVERIFY(buttonsOf(message).isEmpty()); // it is tried again by itself
    }

private:
    [[nodiscard]] static bool says(const QWidget &where, const QString &words)
    {
        const auto labels = where.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return withoutBidiControls(label->text()).contains(words); });
    }
    [[nodiscard]] static QToolButton *named(const QWidget &where, const QString &name)
    {
        const auto buttons = where.findChildren<QToolButton *>();
        const auto found = std::ranges::find(buttons, name, &QToolButton::accessibleName);
        return found == buttons.cend() ? nullptr : *found;
    }
    [[nodiscard]] static Message failed(const QString &code)
    {
        Message message = messageOf(1, u"x"_s, Direction::Outbound);
        message.state = DeliveryState::Failed;
        message.failureCode = code;
        return message;
    }
    [[nodiscard]] RowLayout laidOut(const Message &message)
    {
        ThreadRow row;
        row.item.content = message;
        return m_layouter.layout(row, 600);
    }
    [[nodiscard]] QStringList buttonsOf(const Message &message)
    {
        QStringList texts;
        for (const auto &placed : laidOut(message).parts) {
            for (const BubblePart::Hot &hot : placed.part.hot)
                texts << hot.action.text;
        }
        return texts;
    }

    LanguageSwitch m_language;
    SampleLook m_sample;
    RowLayouter m_layouter{m_sample.look};
};

QTEST_MAIN(TestThreadPlace)
#include "tst_threadplace.moc"
