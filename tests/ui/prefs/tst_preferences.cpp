#include "ui/prefs/preferences.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasChosenIsOnTheDiskWhileTheProgramRuns()
    {
        const QTemporaryDir folder;
        Preferences prefs(folder.path());
        prefs.setZoom(125);
        prefs.setOwnWords({u"سكراب"_s, u"BWW"_s});

        // Nothing ends and nothing is destroyed here: what is on the disk now is what a kill leaves.
        QTRY_COMPARE(Preferences(folder.path()).zoom(), 125);
        QCOMPARE(Preferences(folder.path()).ownWords(), QStringList({u"سكراب"_s, u"BWW"_s}));
    }

    void nothingIsWrittenWithinTheActThatChangesSomething()
    {
        const QTemporaryDir folder;
        Preferences prefs(folder.path());
        prefs.setLastConversation(ConversationId(7));
        QCoreApplication::processEvents();

        QVERIFY(!QFile::exists(folder.filePath(u"desktop.ini"_s)));
        QCOMPARE(prefs.lastConversation(), ConversationId(7));
    }

    void theLastChoiceIsWrittenAtTheEnd()
    {
        const QTemporaryDir folder;
        {
            Preferences prefs(folder.path());
            prefs.setTheme(u"dark"_s);
            prefs.save();
            prefs.setTheme(u"light"_s);
        }

        QCOMPARE(Preferences(folder.path()).theme(), u"light"_s);
    }

    void whatAnotherVersionWroteStays()
    {
        const QTemporaryDir folder;
        QSettings(folder.filePath(u"desktop.ini"_s), QSettings::IniFormat).setValue(u"later/thing"_s, u"kept"_s);
        {
            Preferences prefs(folder.path());
            prefs.setTheme(u"dark"_s);
        }

        const QSettings file(folder.filePath(u"desktop.ini"_s), QSettings::IniFormat);
        QCOMPARE(file.value(u"later/thing"_s).toString(), u"kept"_s);
        QCOMPARE(file.value(u"look/theme"_s).toString(), u"dark"_s);
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
