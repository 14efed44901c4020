#include "tests/gui/serveddesk.h"
#include "ui/actions/commandregistry.h"
#include "ui/customer/mediagrid.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/peek.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/viewer/picturecanvas.h"
#include "ui/viewer/pictureviewer.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QFileInfo>
#include <QListView>
#include <QRegularExpression>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Pictures that customers sent are looked at in the real window.
class TestPictures final : public QObject, private ServedDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(serve());
        for (int i = 0; i < 2; ++i)
            QVERIFY(!m_sim->tell({{u"do"_s, u"wa.image"_s}, {u"from"_s, u"mona"_s}}).isEmpty());
        QVERIFY(m_desktop->openFirst());
        QTRY_COMPARE_WITH_TIMEOUT(storedIn(&m_desktop->thread()).size(), 2, 20'000);
    }

    void cleanup() { endServing(); }

    void enterOnAPictureOpensItAndEscapeLeadsBack()
    {
        m_desktop->view().setFocus();
        m_desktop->view().setCurrentIndex(
            m_desktop->view().model()->index(m_desktop->view().model()->rowCount() - 1, 0));

        QTest::keyClick(&m_desktop->view(),
                        Qt::Key_Right); // to the buttons of the message, of which the picture is the first
        QTest::keyClick(&m_desktop->view(), Qt::Key_Return);

        QTRY_VERIFY(viewer() && viewer()->canvas().hasPicture());
        QVERIFY(viewer()->canvas().accessibleName().contains(u"2 of 2"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTRY_VERIFY(viewer()->canvas().accessibleName().contains(u"1 of 2"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!viewer()->isOpen());
        QVERIFY(m_desktop->view().hasFocus());
    }

    void aCommandOpensTheNewest()
    {
        QVERIFY(m_desktop->window().commands().run(command::kPictures));

        QTRY_VERIFY(viewer() && viewer()->canvas().hasPicture());
        QVERIFY(viewer()->canvas().accessibleName().contains(u"2 of 2"_s));
    }

    void aPictureOfThePanelIsOpenedAmongThoseOfTheCustomerAndLeadsToItsMessage()
    {
        const auto cells = [this] {
            const auto *grid = m_desktop->window().findChild<MediaGrid *>();
            return grid ? grid->findChildren<QAbstractButton *>() : QList<QAbstractButton *>();
        };
        QTRY_COMPARE_WITH_TIMEOUT(cells().size(), 2, 20'000);

        cells().last()->click(); // the oldest

        QTRY_VERIFY(viewer() && viewer()->canvas().hasPicture());
        QVERIFY(viewer()->canvas().accessibleName().contains(u"1 of 2"_s));
        viewer()->findChild<QAbstractButton *>(u"picturePlace"_s)->click();
        QVERIFY(!viewer()->isOpen());
        const auto row = [this] { return m_desktop->view().currentIndex().data(RowRole).value<ThreadRow>(); };
        QTRY_COMPARE(storedOf(row()), storedIn(&m_desktop->thread()).mid(0, 1));
    }

    void aPictureIsSavedByTheNameOfItsCustomerAndItsMoment()
    {
        QVERIFY(m_desktop->window().commands().run(command::kPictures));
        QTRY_VERIFY(viewer() && viewer()->canvas().hasPicture());

        viewer()->findChild<QAbstractButton *>(u"pictureSave"_s)->click();

        auto *dialog = m_desktop->window().findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        static const QRegularExpression wanted(u"^mona \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d\\.png$"_s);
        QVERIFY2(wanted.match(name).hasMatch(), qPrintable(name));
        dialog->close();
    }

    void aPictureOfAChatThatIsOnlyLookedAtStandsAmongThoseOfTheLookAndKnowsItsSender()
    {
        for (int i = 0; i < 2; ++i)
            QVERIFY(!m_sim->tell({{u"do"_s, u"ms.image"_s}, {u"from"_s, u"omar"_s}}).isEmpty());
        ConversationPane &list = m_desktop->window().inbox().conversationPane();
        QTRY_COMPARE(list.listView()->model()->rowCount(), 2);
        list.walkTo(ConversationId(2));
        QVERIFY(m_desktop->window().commands().run(command::kPeek));
        auto *peek = m_desktop->window().findChild<Peek *>();
        QVERIFY(peek && peek->isOpen());
        const auto *view = peek->findChild<MessageView *>();
        const auto pictures = [view] { return storedIn(view->model()); };
        QTRY_COMPARE_WITH_TIMEOUT(pictures().size(), 2, 20'000);

        Q_EMIT peek->actionRequested({.kind = PartAction::Kind::ShowPicture, .value = pictures().first()});

        QTRY_VERIFY(viewer() && viewer()->canvas().hasPicture());
        QVERIFY(viewer()->canvas().accessibleName().contains(u"1 of 2"_s));
        QVERIFY2(viewer()->canvas().accessibleName().contains(u"Picture from"_s),
                 qPrintable(viewer()->canvas().accessibleName()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(peek->hasFocus());
        Q_EMIT peek->actionRequested({.kind = PartAction::Kind::ShowPicture, .value = pictures().last()});
        viewer()->findChild<QAbstractButton *>(u"picturePlace"_s)->click();
        QVERIFY(!viewer()->isOpen() && !peek->isOpen());
        QTRY_COMPARE(m_desktop->application().thread()->current(), ConversationId(2));
    }

private:
    [[nodiscard]] PictureViewer *viewer() { return m_desktop->window().findChild<PictureViewer *>(); }
    /// Pictures of a chat whose files are here.
    [[nodiscard]] static QStringList storedIn(const QAbstractItemModel *thread)
    {
        QStringList paths;
        for (int i = 0; i < thread->rowCount(); ++i)
            paths += storedOf(thread->index(i, 0).data(RowRole).value<ThreadRow>());
        return paths;
    }
    [[nodiscard]] static QStringList storedOf(const ThreadRow &row)
    {
        const auto *message = std::get_if<Message>(&row.item.content);
        QStringList paths;
        for (const Attachment &file : message ? message->attachments : QList<Attachment>()) {
            if (file.state == AttachmentState::Stored)
                paths.append(file.localPath);
        }
        return paths;
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
