#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composeredit.h"
#include "ui/control/chatwindows.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/peek.h"
#include "ui/mainwindow.h"
#include "ui/search/palette.h"
#include "ui/search/searchpane.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Tells its views of two new rows and has one.
class Liar final : public QAbstractListModel
{
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] QVariant data(const QModelIndex & /*index*/, int /*role*/) const override { return {}; }

    void lie()
    {
        beginInsertRows({}, 0, 1);
        m_rows = 1;
        endInsertRows();
    }

private:
    int m_rows = 0;
};

/// Every GUI test runs with testers on the models of the real window: here is seen that none is left out, and that a
/// tester is heard.
class TestModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelOfTheDesktopIsWatched();
    void aModelThatLiesIsReported();
};

void TestModels::everyModelOfTheDesktopIsWatched()
{
    AgentRunner agent;
    QVERIFY(agent.start());
    DesktopRunner desktop(agent.dir(), byHand());
    QVERIFY(desktop.isLive());
    QCOMPARE(agent.customerWrites(1, u"كام السعر؟"_s), 200);
    QCOMPARE(agent.customerWrites(2, u"فيه خوذة؟"_s), 200);
    QVERIFY(desktop.openFirst());
    MainWindow &window = desktop.window();
    QListView &list = *window.inbox().conversationPane().listView();
    QTRY_COMPARE(list.model()->rowCount(), 2);

    window.commands().run(command::kPalette);
    QVERIFY(window.findChild<Palette *>()->isOpen());
    QTest::keyClicks(QApplication::focusWidget(), u"set"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.commands().run(command::kSearch);
    QTest::keyClicks(QApplication::focusWidget(), u"201"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<SearchPane *>()->isVisible());
    window.commands().run(command::kFilterList);
    QTest::keyClicks(QApplication::focusWidget(), u"201"_s);
    QTRY_VERIFY(desktop.models().seen().contains(u"migochat::SearchModel"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(list.model()->rowCount(), 2);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Space);
    QVERIFY(window.findChild<Peek *>()->isOpen());
    QTest::keyClick(window.findChild<Peek *>(), Qt::Key_Space);
    const auto threads = [&desktop] { return desktop.models().seen().count(u"migochat::MessageListModel"_s); };
    const auto inTheInbox = threads();
    QVERIFY(desktop.application().chats()->open(ConversationId(2)));
    QTRY_COMPARE(threads(), inTheInbox + 1);
    window.showPage(Page::Leads);

    for (const QString &name :
         {u"migochat::ConversationListModel"_s, u"QIdentityProxyModel"_s, u"migochat::SpokenRows"_s,
          u"migochat::MessageListModel"_s, u"migochat::ViewsModel"_s, u"migochat::PaletteModel"_s,
          u"migochat::SearchHits"_s, u"migochat::SearchModel"_s, u"migochat::LeadListModel"_s})
        QTRY_VERIFY2(desktop.models().seen().contains(name), qPrintable(name));
    QVERIFY2(ModelWatch::missed().isEmpty(), qPrintable(ModelWatch::missed().join(u", "_s)));
}

void TestModels::aModelThatLiesIsReported()
{
    const ModelWatch watch(ModelWatch::Report::Warning);
    Liar liar;
    QListView view;
    view.setModel(&liar);
    view.show();
    view.setModel(nullptr); // a view may fall over the lie
    QCOMPARE(watch.seen(), QStringList{u"Liar"_s});

    static const QRegularExpression complaint(u"^FAIL! Compared values are not the same"_s);
    QTest::ignoreMessage(QtWarningMsg, complaint);
    liar.lie();
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
