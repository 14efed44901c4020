#include "tests/ui/samplelook.h"
#include "ui/composer/attachmenttray.h"
#include "ui/inbox/dropsurface.h"
#include "ui/inbox/threadpane.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QTextEdit>
#include <QUrl>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

/// Files that are dragged over the chat: what is said meanwhile, and where they end.
class TestDropSurface final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_row = sampleshop::conversations().constFirst();
        m_row.conversation.channel = whatsAppChannel();
        m_row.conversation.lastCustomerMessageAt = sampleshop::now();
        m_pane = std::make_unique<ThreadPane>(m_sample.look);
        m_pane->resize(640, 520);
        m_pane->setConversation(m_row);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        m_files.setUrls({QUrl::fromLocalFile(u"/shop/prices.pdf"_s)});
    }

    void cleanup() { m_pane.reset(); }

    void aFileOverTheChatIsAskedForAndGoesToTheTray()
    {
        QVERIFY(enter(*m_pane, m_files));
        QVERIFY(surface().isVisible());
        QCOMPARE(surface().geometry(), m_pane->rect());
        QCOMPARE(surface().accessibleName(), u"Drop to attach"_s);
        QVERIFY(mayDrop(m_files));

        QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &m_files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&surface(), &drop);

        QVERIFY(!surface().isVisible());
        QCOMPARE(m_pane->writing().waiting().files(m_row.conversation.id).value(0).name, u"prices.pdf"_s);
    }

    void itIsGoneWithThePointer()
    {
        QVERIFY(enter(*m_pane, m_files));
        QDragLeaveEvent over;
        QCoreApplication::sendEvent(m_pane.get(), &over);
        QVERIFY(!surface().isVisible());
        QVERIFY(enter(surface(), m_files)); // which the pointer has come to
        QVERIFY(surface().isVisible());

        QDragLeaveEvent left;
        QCoreApplication::sendEvent(&surface(), &left);

        QVERIFY(!surface().isVisible());
    }

    void nothingOfTheChatIsSeenBehindIt()
    {
        for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            m_sample.theme.setChoice(choice);
            QVERIFY(enter(*m_pane, m_files));
            const QImage before = m_pane->grab().toImage();

            m_pane->composer().setText(QString(400, u'█'));

            QCOMPARE(m_pane->grab().toImage(), before);
            m_pane->composer().setText({});
        }
    }

    void wordsAreNoFile()
    {
        QMimeData words;
        words.setText(u"58"_s);
        enter(*m_pane, words);
        QVERIFY(!surface().isVisible());
    }

    void whereNothingCanBeAttachedItSaysWhy()
    {
        m_pane->setWindow(WindowState{ReplyWindow::Closed, std::nullopt});
        QVERIFY(enter(*m_pane, m_files));
        QVERIFY(surface().accessibleName().startsWith(u"Cannot be attached. "_s));
        QVERIFY(surface().accessibleName().size() > 24);
        QVERIFY(!mayDrop(m_files));

        m_pane->setWindow(std::nullopt);
        QMimeData unknown;
        unknown.setUrls({QUrl::fromLocalFile(u"/shop/song.flac"_s)});
        m_row.conversation.channel = instagramChannel();
        m_pane->setConversation(m_row);
        QVERIFY(enter(*m_pane, unknown));
        QCOMPARE(surface().accessibleName(), u"Cannot be attached. Instagram takes no such files"_s);
        QVERIFY(!mayDrop(unknown));
    }

    void overTheBoxItIsTheSame()
    {
        auto *box = m_pane->composer().findChild<QTextEdit *>();
        QVERIFY(!enter(*box->viewport(), m_files) || surface().isVisible());
        QVERIFY(surface().isVisible());
    }

private:
    [[nodiscard]] DropSurface &surface() { return *m_pane->findChild<DropSurface *>(); }
    /// Whether it was taken.
    static bool enter(QWidget &widget, const QMimeData &offered)
    {
        QDragEnterEvent event({9, 9}, Qt::CopyAction, &offered, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &event);
        return event.isAccepted();
    }
    /// The pointer has come to the surface and moves there.
    [[nodiscard]] bool mayDrop(const QMimeData &offered)
    {
        enter(surface(), offered);
        QDragMoveEvent event({9, 9}, Qt::CopyAction, &offered, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(&surface(), &event);
        return event.isAccepted();
    }

    SampleLook m_sample;
    ConversationRow m_row;
    QMimeData m_files;
    std::unique_ptr<ThreadPane> m_pane;
};

QTEST_MAIN(TestDropSurface)
#include "tst_dropsurface.moc"
