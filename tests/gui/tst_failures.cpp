#include "tests/gui/serveddesk.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What a message that failed offers, with a real agent and the simulated world behind it.
class TestGuiFailures final : public QObject, private ServedDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(serve());
        QVERIFY(openMona());
        QTRY_VERIFY(pane().facts());
    }

    void cleanup() { endServing(); }

    void aTextOutsideTheWindowIsHeldBehindATemplate()
    {
        failWith(131047);
        m_desktop->say(u"المقاس متوفر"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lastMessage().state == DeliveryState::Failed, 30'000);

        ask(PartAction::Kind::Remedy);

        QTRY_VERIFY(pane().composer().showsTemplates());
        QCOMPARE(pane().composer().text(), u"المقاس متوفر"_s);
    }

    void whatWhatsAppHeldBackIsRemindedOf()
    {
        failWith(131049);
        m_desktop->say(u"عرض الشتا"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lastMessage().state == DeliveryState::Failed, 30'000);
        const QString before = followUp();

        ask(PartAction::Kind::Remedy);

        QTRY_VERIFY(followUp() != before);
    }

    void aRefusedFileWaitsInItsOwnChatAgain()
    {
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QGuiApplication::clipboard()->setImage(picture);
        m_desktop->box().paste();
        const ConversationId chat = pane().conversation();
        QTRY_COMPARE(pane().waiting().files(chat).size(), 1);
        QTRY_VERIFY(pane().waiting().obstacle(chat).isEmpty());
        failWith(131053);
        m_desktop->say(u"الصورة"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lastMessage().state == DeliveryState::Failed, 30'000);
        QTRY_VERIFY(pane().waiting().isEmpty(chat));

        ask(PartAction::Kind::Remedy);

        QTRY_COMPARE(pane().waiting().files(chat).size(), 1);
        QTRY_VERIFY(pane().waiting().obstacle(chat).isEmpty());
        QCOMPARE(pane().composer().text(), u"الصورة"_s);
    }

    void whoIsNotReachableThereCanBeCalled()
    {
        failWith(131026);
        m_desktop->say(u"المقاس متوفر"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lastMessage().state == DeliveryState::Failed, 30'000);

        ask(PartAction::Kind::OtherWay);

        QTRY_VERIFY(m_desktop->window().findChild<QMenu *>(u"otherWays"_s));
        const auto actions = m_desktop->window().findChild<QMenu *>(u"otherWays"_s)->actions();
        QVERIFY2(actions.first()->text().startsWith(u"Call "_s), qPrintable(actions.first()->text()));
    }

private:
    [[nodiscard]] ComposerPane &pane() { return m_desktop->window().inbox().writing(); }
    void failWith(int code)
    {
        QVERIFY(!m_sim->tell({{u"do"_s, u"error"_s}, {u"service"_s, u"graph"_s}, {u"code"_s, code}}).isEmpty());
    }
    void ask(PartAction::Kind kind)
    {
        Q_EMIT m_desktop->window().inbox().partActionRequested({.kind = kind, .message = lastMessage().id});
    }
    [[nodiscard]] QString followUp()
    {
        const auto *button = m_desktop->window().inbox().customer().findChild<QAbstractButton *>(u"followUp"_s);
        return button ? button->text() : QString();
    }
    [[nodiscard]] Message lastMessage()
    {
        const auto *message = std::get_if<Message>(&m_desktop->thread().rows().last().item.content);
        return message ? *message : Message();
    }
};

QTEST_MAIN(TestGuiFailures)
#include "tst_failures.moc"
