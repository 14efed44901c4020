#include "app/store/database.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/support/savedchats.h"
#include "ui/mainwindow.h"
#include "ui/shell/troublepage.h"
#include "ui/text/direction.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTexts = 40;
constexpr int kLost = kTexts / 2;
constexpr qint64 kPage = 4096;        ///< of the store's file
constexpr qint64 kSchemaVersion = 60; ///< where its head says which schema it has

QString textOf(int number)
{
    return u"text-%1 "_s.arg(number, 3, 10, QLatin1Char('0')) + QString(300, u'x');
}

bool overwrite(qint64 place, const QByteArray &bytes, const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(place) && file.write(bytes) == bytes.size();
}

/// How many pages of the file held these bytes; they hold nonsense now.
int overwritePagesWith(const QByteArray &bytes, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return 0;
    const QByteArray all = file.readAll();
    int damaged = 0;
    for (qsizetype found = all.indexOf(bytes); found >= 0; found = all.indexOf(bytes, found + 1)) {
        file.seek(found / kPage * kPage);
        file.write(QByteArray(kPage, '\xff'));
        ++damaged;
    }
    return damaged;
}

/// What still lies in the journal goes into the file, as at every quiet moment.
bool gatherJournal(const QString &path)
{
    const Result<Database> database = Database::open(path, Access::ReadWrite);
    return database && database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

/// A desktop that starts on a store whose file was damaged.
class TestTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_agent = std::make_unique<AgentRunner>();
        QVERIFY(m_agent->start());
        QCOMPARE(m_agent->customerWrites(1, u"كام السعر؟"_s), 200);
        for (int i = 0; i < kTexts; ++i)
            QCOMPARE(m_agent->customerWrites(2, textOf(i)), 200);
        QCOMPARE(m_agent->customerWrites(3, u"عايز فيست"_s), 200);
        QCOMPARE(m_agent->terminate(20'000), 0);
        QVERIFY(gatherJournal(m_agent->storeFile()));
    }

    void cleanup()
    {
        m_desktop.reset();
        m_agent.reset();
    }

    void whatCanBeReadIsSavedByKeyboard()
    {
        QVERIFY(overwrite(kSchemaVersion, QByteArray(4, '\x7f'), m_agent->storeFile()));
        QVERIFY(overwritePagesWith(textOf(kLost).toUtf8(), m_agent->storeFile()) > 0);
        QVERIFY(startUntilTold());
        QVERIFY2(says(u"newer Migochat"_s), qPrintable(words()));
        const QTemporaryDir folder;

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), page()->findChild<QAbstractButton *>(u"salvage"_s));
        QVERIFY(saveInto(folder.path()));

        QTRY_VERIFY2(says(u"3 chats saved"_s), qPrintable(words()));
        QVERIFY(says(u"Some messages could not be read."_s));
        const QString saved = contentOf(folder.path());
        for (const QString &readable :
             {u"كام السعر؟"_s, textOf(0), textOf(kTexts - 1), u"عايز فيست"_s, u" · whatsapp"_s})
            QVERIFY2(saved.contains(readable), qPrintable(readable));
        QVERIFY(!saved.contains(textOf(kLost)));
        QVERIFY(page()); // it stays until the file is another one
    }

    void whoSeesNoNumbersSavesNone()
    {
        {
            const Result<Database> database = Database::open(m_agent->storeFile(), Access::ReadWrite);
            QVERIFY(database);
            QVERIFY(database->execute("UPDATE staff SET role = 'sales'"));
            QVERIFY(database->execute("INSERT INTO staff (name, role, created_at) VALUES ('Hany', 'owner', 0)"));
            QVERIFY(database->execute("INSERT INTO setting (key, value, updated_at)"
                                      " VALUES ('privacy.hidden_from', '[\"sales\"]', 0)"));
            QVERIFY(database->execute("UPDATE contact SET display_name = '+201001234567'"));
        }
        QVERIFY(gatherJournal(m_agent->storeFile()));
        QVERIFY(overwrite(kSchemaVersion, QByteArray(4, '\x7f'), m_agent->storeFile()));
        QVERIFY(startUntilTold());
        const QTemporaryDir folder;

        page()->findChild<QAbstractButton *>(u"salvage"_s)->setFocus();
        QVERIFY(saveInto(folder.path()));

        QTRY_VERIFY2(says(u"3 chats saved"_s), qPrintable(words()));
        QVERIFY2(says(u"numbers are hidden in it"_s), qPrintable(words()));
        const QString saved = contentOf(folder.path());
        QVERIFY(saved.contains(u"+20\u00A010••\u00A0•••\u00A0567"_s));
        QVERIFY(!saved.contains(u"1234567"_s));
    }

    void damageBehindTheHeadIsToldWhenTheListMeetsIt()
    {
        QVERIFY(overwritePagesWith(u"عايز فيست"_s.toUtf8(), m_agent->storeFile()) > 0);
        QVERIFY(startUntilTold());
        QVERIFY2(says(u"cannot be read"_s), qPrintable(words()));
    }

    void aFileThatIsNoStoreSavesNothingAndSaysSo()
    {
        QVERIFY(overwrite(0, QByteArray(kPage, '\xaa'), m_agent->storeFile()));
        QVERIFY(startUntilTold());
        QVERIFY(says(u"cannot be read"_s));
        QVERIFY2(withoutMarks().contains(QDir::toNativeSeparators(m_agent->storeFile())), qPrintable(words()));
    }

private:
    [[nodiscard]] TroublePage *page() { return m_desktop->window().findChild<TroublePage *>(); }
    [[nodiscard]] bool startUntilTold()
    {
        m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
        return QTest::qWaitFor([this] { return page() && page()->isVisible() && page()->hasFocus(); }, 20'000);
    }
    /// The button that saves has the keyboard.
    [[nodiscard]] bool saveInto(const QString &folder)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        auto *dialog = m_desktop->window().findChild<QFileDialog *>();
        auto *line = dialog ? dialog->findChild<QLineEdit *>() : nullptr;
        if (!line)
            return false;
        line->setText(folder);
        QTest::keyClick(line, Qt::Key_Return);
        return true;
    }
    [[nodiscard]] QString words()
    {
        QStringList words;
        for (const QLabel *label : page()->findChildren<QLabel *>())
            words.append(label->text());
        return words.join(u'\n');
    }
    [[nodiscard]] QString withoutMarks() { return withoutBidiControls(words()); }
    [[nodiscard]] bool says(const QString &text) { return withoutMarks().contains(text); }

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

QTEST_MAIN(TestTrouble)
#include "tst_trouble.moc"
