#include "tests/gui/serveddesk.h"
#include "ui/actions/commandregistry.h"
#include "ui/customer/mediagrid.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/viewer/picturecanvas.h"
#include "ui/viewer/pictureviewer.h"

#include <QAbstractButton>
#include <QTest>

#include <algorithm>

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
        QTRY_COMPARE_WITH_TIMEOUT(stored(), 2, 20'000);
    }

    void cleanup() { endServing(); }

    void enterOnAPictureOpensItAndEscapeLeadsBack()
    {
        m_desktop->view().setFocus();
        m_desktop->view().setCurrentIndex(m_desktop->view().model()->index(m_desktop->view().model()->rowCount() - 1, 0));

        QTest::keyClick(&m_desktop->view(), Qt::Key_Right); // to the buttons of the message, of which the picture is the first
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
        QTRY_COMPARE(m_desktop->application().thread()->current(), ConversationId(1));
    }

private:
    [[nodiscard]] PictureViewer *viewer() { return m_desktop->window().findChild<PictureViewer *>(); }
    /// Pictures of the chat whose files are here.
    [[nodiscard]] int stored()
    {
        const auto &rows = m_desktop->thread().rows();
        return static_cast<int>(std::ranges::count_if(rows, [](const ThreadRow &row) {
            const auto *message = std::get_if<Message>(&row.item.content);
            return message && !message->attachments.isEmpty() && message->attachments.first().state == AttachmentState::Stored;
        }));
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
