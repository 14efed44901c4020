#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/deskcommands.h"
#include "ui/control/desk.h"
#include "ui/control/lock.h"
#include "ui/control/passphrase.h"
#include "ui/control/pinkeeper.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/prefs/lockfile.h"
#include "ui/prefs/preferences.h"
#include "ui/settings/lockcard.h"
#include "ui/shell/lockpage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// A window at a computer of its own, without a shop.
struct Place {
    explicit Place(const QString &folder, const Clock &at)
        : prefs(folder), file(folder), link({.dataDir = folder}), desk({link, prefs}), pins({file, at, folder}),
          lock({window, file, desk, at, pins})
    {
        window.resize(1000, 700);
        window.show();
    }

    [[nodiscard]] LockPage *page() { return window.findChild<LockPage *>(); }
    void type(const QString &pin)
    {
        page()->findChild<QLineEdit *>(u"pin"_s)->setText(pin);
        QTest::keyClick(page()->findChild<QLineEdit *>(u"pin"_s), Qt::Key_Return);
    }

    SampleLook sample;
    MainWindow window{sample.look};
    Preferences prefs;
    LockFile file;
    AgentLink link;
    Desk desk;
    PinKeeper pins;
    Lock lock;
};

class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theCardNamesWhatLocksNow()
    {
        SampleLook sample;
        CommandRegistry commands;
        const LockCard card(sample.look, commands);
        const auto *hint = card.findChild<QLabel *>(u"lockHint"_s);
        const CommandSpec &spec = *findCommand(command::kLock);
        QVERIFY2(hint->text().startsWith(u"\u2066Ctrl+L\u2069"_s), qPrintable(hint->text()));

        commands.keys().setKeys(spec, {Qt::CTRL | Qt::Key_B});
        QVERIFY2(hint->text().startsWith(u"\u2066Ctrl+B\u2069"_s), qPrintable(hint->text()));

        commands.keys().setKeys(spec, {});
        QVERIFY2(hint->text().startsWith(u'“' + CommandNames::name(spec) + u'”'), qPrintable(hint->text()));
    }

    void aSealTellsNothingAndOpensInBothScripts()
    {
        const QByteArray sealed = passphrase::seal(u"2580"_s);
        QVERIFY(sealed.startsWith("pbkdf2-sha256:210000:"));
        QVERIFY(!sealed.contains("2580"));
        QVERIFY(passphrase::opens(sealed, u"2580"_s));
        QVERIFY(passphrase::opens(sealed, u"٢٥٨٠"_s));
        QVERIFY(!passphrase::opens(sealed, u"2581"_s));
        QVERIFY(!passphrase::opens({}, {}));
        QVERIFY(!passphrase::opens("pbkdf2-sha256:1::", {}));
        QVERIFY(passphrase::seal(u"2580"_s) != sealed);
        QVERIFY(!passphrase::isLongEnough(u"123"_s));
        QVERIFY(passphrase::isLongEnough(u"١٢٣٤"_s));
        QVERIFY(!passphrase::isLongEnough(u"abc1234"_s));
        QVERIFY(passphrase::isLongEnough(u"مفتاح المحل"_s));
    }

    void wrongTriesCostMoreAndMoreTime()
    {
        QCOMPARE(PinKeeper::pauseAfter(2), 0s);
        QCOMPARE(PinKeeper::pauseAfter(3), 5s);
        QCOMPARE(PinKeeper::pauseAfter(5), 20s);
        QCOMPARE(PinKeeper::pauseAfter(500), 15min);
    }

    void pausesOutliveARestartAndAClockThatIsSetBack()
    {
        FakeClock clock;
        {
            LockFile file(m_folder->path());
            PinKeeper pins({file, clock, m_folder->path()});
            QVERIFY(waitFor(pins.set(StaffId(1), {}, u"2580"_s)));
            QVERIFY(pins.has(StaffId(1)));
            QVERIFY(!pins.has(StaffId(2)));
            for (int i = 0; i < 3; ++i)
                QCOMPARE(waitFor(pins.check(StaffId(1), u"0000"_s)).error().code, ErrorCode::Unauthorized);
            QCOMPARE(pins.pause(StaffId(1)), 5s);
        }
        LockFile file(m_folder->path());
        PinKeeper pins({file, clock, m_folder->path()});
        const Result<> early = waitFor(pins.check(StaffId(1), u"2580"_s));
        QCOMPARE(early.error().code, ErrorCode::RateLimited);
        QCOMPARE(early.error().retryAfter, 5s);
        clock.advance(-1h);
        QCOMPARE(pins.pause(StaffId(1)), 5s);
        clock.advance(1h + 5s);
        QVERIFY(waitFor(pins.check(StaffId(1), u"2580"_s)));
        QVERIFY(file.state().tries.isEmpty());
    }

    void wrongTriesCountForEachPersonAlone()
    {
        FakeClock clock;
        LockFile file(m_folder->path());
        PinKeeper pins({file, clock, m_folder->path()});
        QVERIFY(waitFor(pins.set(StaffId(2), {}, u"1470"_s)));
        LockFile::State state = file.state();
        state.tries.insert(1, {3, toMsecs(clock.now())});
        file.keep(state);

        QCOMPARE(pins.pause(StaffId(2)), 0s);
        QVERIFY(waitFor(pins.check(StaffId(2), u"1470"_s)));

        QCOMPARE(pins.pause(StaffId(1)), 5s); // knowing one's own PIN frees nobody to guess another's
        QCOMPARE(waitFor(pins.check(StaffId(1), u"2580"_s)).error().code, ErrorCode::RateLimited);
    }

    void theOldPinIsAskedForBeforeANewOne()
    {
        FakeClock clock;
        LockFile file(m_folder->path());
        PinKeeper pins({file, clock, m_folder->path()});
        QCOMPARE(waitFor(pins.set(StaffId(1), {}, u"12"_s)).error().code, ErrorCode::InvalidPayload);
        QVERIFY(waitFor(pins.set(StaffId(1), {}, u"2580"_s)));
        QCOMPARE(waitFor(pins.set(StaffId(1), u"1111"_s, u"9999"_s)).error().code, ErrorCode::Unauthorized);
        QVERIFY(waitFor(pins.set(StaffId(1), u"2580"_s, u"9999"_s)));
        QVERIFY(waitFor(pins.check(StaffId(1), u"9999"_s)));
        QVERIFY(waitFor(pins.remove(StaffId(1), u"9999"_s)));
        QVERIFY(!pins.has(StaffId(1)));
    }

    void withoutAPinItLeadsToWhereOneIsSet()
    {
        FakeClock clock;
        Place place(m_folder->path(), clock);
        QVERIFY(place.window.commands().run(command::kLock));
        QVERIFY(!place.lock.isLocked());
        QCOMPARE(place.window.currentPage(), Page::Settings);
        QTRY_VERIFY(place.window.findChild<QLineEdit *>(u"newPin"_s)->hasFocus());
    }

    void onlyThePinBringsTheContentBack()
    {
        FakeClock clock;
        Place place(m_folder->path(), clock);
        QVERIFY(waitFor(place.pins.set(StaffId(1), {}, u"2580"_s)));
        QWidget *content = place.window.centralWidget();
        QVERIFY(QTest::qWaitForWindowActive(&place.window));

        QTest::keyClick(&place.window, Qt::Key_L, Qt::ControlModifier);

        QVERIFY(place.lock.isLocked());
        QVERIFY(!content->isVisible());
        QVERIFY(!place.window.isAncestorOf(content));
        QVERIFY(place.page()->findChild<QLineEdit *>(u"pin"_s)->hasFocus());
        QVERIFY(!place.window.commands().run(command::kKeys));
        QVERIFY(place.window.commands().run(command::kDark));
        QTest::keyClick(place.page(), Qt::Key_1, Qt::ControlModifier);
        place.type(u"1111"_s);
        QTRY_VERIFY(!place.page()->findChild<QLineEdit *>(u"pin"_s)->isReadOnly());
        QVERIFY(place.lock.isLocked());
        QVERIFY(place.page()->findChild<QLineEdit *>(u"pin"_s)->text().isEmpty());

        place.type(u"2580"_s);
        QTRY_VERIFY(!place.lock.isLocked());
        QCOMPARE(place.window.centralWidget(), content);
        QVERIFY(content->isVisible());
        QVERIFY(place.window.commands().run(command::kKeys));
    }

    void somebodyElseUnlocksIntoTheirOwnSeat()
    {
        FakeClock clock;
        Place place(m_folder->path(), clock);
        QVERIFY(waitFor(place.pins.set(StaffId(1), {}, u"2580"_s)));
        QVERIFY(waitFor(place.pins.set(StaffId(2), {}, u"1470"_s)));
        place.lock.setPeople({{StaffId(1), u"Karim"_s}, {StaffId(2), u"Mona"_s}, {StaffId(3), u"Ali"_s}});
        QVERIFY(QTest::qWaitForWindowActive(&place.window));
        place.lock.lock();
        auto *field = place.page()->findChild<QLineEdit *>(u"pin"_s);
        auto *list = place.page()->findChild<QListWidget *>(u"staff"_s);
        auto *somebodyElse = place.page()->findChild<QAbstractButton *>(u"somebodyElse"_s);
        QVERIFY(field->accessibleName().contains(u"Karim"_s));
        QVERIFY(!list->isVisible());

        QTest::keyClick(somebodyElse, Qt::Key_Space);
        QVERIFY(list->hasFocus());
        QCOMPARE(list->count(), 1); // Ali has no PIN here
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(field->hasFocus());
        QVERIFY(field->accessibleName().contains(u"Mona"_s));

        place.type(u"2580"_s); // Karim's opens nothing for Mona
        QTRY_VERIFY(!field->isReadOnly());
        QVERIFY(place.lock.isLocked());
        QCOMPARE(place.desk.me(), StaffId(1));
        place.type(u"1470"_s);
        QTRY_VERIFY(!place.lock.isLocked());
        QCOMPARE(place.desk.me(), StaffId(2));
    }

    void thePauseOfOnePersonLeavesTheOthersFree()
    {
        FakeClock clock;
        Place place(m_folder->path(), clock);
        place.file.keep({.staffWithPin = {1, 2}, .tries = {{2, {3, toMsecs(clock.now())}}}});
        place.lock.setPeople({{StaffId(1), u"Karim"_s}, {StaffId(2), u"Mona"_s}});
        place.lock.lock();
        auto *field = place.page()->findChild<QLineEdit *>(u"pin"_s);
        QVERIFY(!field->isReadOnly());

        Q_EMIT place.page()->picked(StaffId(2));
        QVERIFY(field->isReadOnly());
        Q_EMIT place.page()->picked(StaffId(1));
        QVERIFY(!field->isReadOnly());
    }

    void aLockedDesktopStartsLocked()
    {
        FakeClock clock;
        {
            Place place(m_folder->path(), clock);
            QVERIFY(waitFor(place.pins.set(StaffId(1), {}, u"2580"_s)));
            place.lock.lock();
        }
        Place again(m_folder->path(), clock);
        QVERIFY(again.lock.isLocked());
        again.type(u"2580"_s);
        QTRY_VERIFY(!again.lock.isLocked());
    }

    void itLocksByItselfWhenNobodyIsThere()
    {
        FakeClock clock;
        Place place(m_folder->path(), clock);
        QVERIFY(waitFor(place.pins.set(StaffId(1), {}, u"2580"_s)));
        clock.advance(2h);
        place.lock.noteInput();
        QVERIFY(!place.lock.isLocked()); // not before somebody wants it

        LockFile::State state = place.file.state();
        state.afterMinutes = 5;
        place.file.keep(state);
        Q_EMIT place.pins.changed();
        clock.advance(4min);
        place.lock.noteInput();
        clock.advance(4min);
        place.lock.noteInput();
        QVERIFY(!place.lock.isLocked());
        clock.advance(5min); // as after a sleep, in which no timer runs
        place.lock.noteInput();
        QVERIFY(place.lock.isLocked());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
