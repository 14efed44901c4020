#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/deskcommands.h"
#include "ui/actions/keyeditor.h"
#include "ui/actions/keyfield.h"
#include "ui/actions/keyrow.h"
#include "ui/actions/shortcutfilter.h"

#include <QAction>
#include <QKeySequence>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

void press(QWidget &widget, const KeyPress &press)
{
    QKeyEvent event(QEvent::KeyPress, press.key, press.modifiers, press.scanCode, press.virtualKey, 0);
    QCoreApplication::sendEvent(&widget, &event);
}

QKeyCombination key(const QString &text)
{
    return QKeySequence::fromString(text, QKeySequence::PortableText)[0];
}

} // namespace

class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.apply(Language::English);
        m_registry = std::make_unique<CommandRegistry>();
        m_window = std::make_unique<QWidget>();
        m_list = new QListView;
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_text = new QLineEdit;
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_list);
        column->addWidget(m_text);
        m_filter = new ShortcutFilter(*m_registry, *m_window, [] { return CommandPlace::Inbox; });
        m_filter->setKeyboard(KeyboardSystem::Xkb);
        m_done.clear();
        for (const QLatin1StringView id : {command::kDone, command::kPalette, command::kUndo, command::kNextChat})
            m_registry->handle(id, [this, id] { m_done.append(id); });
        m_registry->setCircumstances(
            {.chatOpen = true, .leadOpen = true, .agentLive = true, .storeOpen = true, .canUndo = true});
    }

    void cleanup()
    {
        m_window.reset();
        m_registry.reset();
    }

    void controlKeysWorkWhileWritingArabic()
    {
        press(*m_text, {u'ن', Qt::ControlModifier, 45, 0});

        QCOMPARE(m_done, QStringList{command::kPalette});
    }

    void aLetterActsInAListAndIsTypedInAField()
    {
        press(*m_list, {u'ث', Qt::NoModifier, 26, 0});
        QCOMPARE(m_done, QStringList{command::kDone});
        m_done.clear();

        QTest::keyClick(m_text, Qt::Key_E);

        QVERIFY(m_done.isEmpty());
        QCOMPARE(m_text->text(), u"e"_s);
    }

    void takingBackWhatWasTypedComesFirst()
    {
        QTest::keyClicks(m_text, u"abc"_s);
        press(*m_text, {Qt::Key_Z, Qt::ControlModifier, 52, 0});
        QVERIFY(m_done.isEmpty());
        QVERIFY(m_text->text().isEmpty());

        press(*m_text, {Qt::Key_Z, Qt::ControlModifier, 52, 0});

        QCOMPARE(m_done, QStringList{command::kUndo});
    }

    void aHeldKeyActsOnceUnlessItWalks()
    {
        for (const auto &[code, modifiers] :
             {std::pair{Qt::Key_K, Qt::ControlModifier}, {Qt::Key_Down, Qt::AltModifier}}) {
            QKeyEvent repeated(QEvent::KeyPress, code, modifiers, {}, true);
            QCoreApplication::sendEvent(m_list, &repeated);
        }

        QCOMPARE(m_done, QStringList{command::kNextChat});
    }

    void whatIsNotPossibleSaysWhy()
    {
        QSignalSpy refused(m_registry.get(), &CommandRegistry::refused);
        m_registry->setCircumstances({.chatOpen = true, .agentLive = false});

        QVERIFY(!m_registry->run(command::kDone));

        QVERIFY(m_done.isEmpty());
        QCOMPARE(refused.size(), 1);
        const QAction *action = m_registry->action(*findCommand(command::kDone));
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(), refused.at(0).at(0).toString());
    }

    void whatStandsOverTheWindowGoesBeforeACommandDoesAnythingBehindIt()
    {
        QStringList told;
        m_registry->setClearing([&] { told.append(u"cleared"_s); });
        for (const QLatin1StringView id : {command::kDone, command::kZoomIn, command::kLock})
            m_registry->handle(id, [&told, id] { told.append(id); });

        m_registry->run(command::kDone);
        m_registry->run(command::kZoomIn); // how the window looks is nothing behind
        m_registry->run(command::kLock);   // covers what stands there, too
        m_registry->setCircumstances({});
        m_registry->run(command::kDone); // not possible just now

        QCOMPARE(told, (QStringList{u"cleared"_s, command::kDone, command::kZoomIn, command::kLock}));
    }

    void whatNobodyHandlesIsNotOffered()
    {
        QVERIFY(!m_registry->action(*findCommand(command::kSpam))->isVisible());
        QVERIFY(!m_registry->run(command::kSpam));
        QVERIFY(m_registry->action(*findCommand(command::kDone))->isVisible());
    }

    void everyCommandHasANameInBothLanguages()
    {
        for (const CommandSpec &spec : commandList()) {
            const QStringList names = m_registry->names().everyName(spec);
            QVERIFY2(names.size() == 2 && names.at(0) != names.at(1), spec.id.data());
        }
        m_language.apply(Language::Arabic);
        m_registry->retranslate();
        QVERIFY(m_registry->action(*findCommand(command::kDone))
                    ->text()
                    .startsWith(m_registry->names().everyName(*findCommand(command::kDone)).at(1)));
    }

    void altAloneAsksForTheMenusAndAltShiftDoesNot()
    {
        QSignalSpy tapped(m_filter, &ShortcutFilter::altTapped);
        QTest::keyPress(m_list, Qt::Key_Alt);
        QTest::keyPress(m_list, Qt::Key_Shift, Qt::AltModifier);
        QTest::keyRelease(m_list, Qt::Key_Shift, Qt::AltModifier);
        QTest::keyRelease(m_list, Qt::Key_Alt);
        QCOMPARE(tapped.size(), 0);

        QTest::keyPress(m_list, Qt::Key_Alt);
        QTest::keyRelease(m_list, Qt::Key_Alt);

        QCOMPARE(tapped.size(), 1);
    }

    void theEditorAsksBeforeItTakesAKey()
    {
        KeyEditor editor(m_sample.look, *m_registry);
        editor.show();
        auto *row = editor.findChild<KeyRow *>(command::kDone);
        auto *field = row->findChild<KeyField *>();
        field->click();
        QVERIFY(field->isWaiting());

        QTest::keyClick(field, Qt::Key_R); // "Write an answer" has it

        const CommandSpec &done = *findCommand(command::kDone);
        QCOMPARE(m_registry->keys().keysOf(done), KeyMap::Keys{key(u"E"_s)});
        const QList<QPushButton *> buttons = row->findChildren<QPushButton *>();
        QVERIFY(buttons.at(0)->isVisible());
        buttons.at(0)->click();
        QCOMPARE(m_registry->keys().keysOf(done), KeyMap::Keys{key(u"R"_s)});
        QVERIFY(m_registry->keys().keysOf(*findCommand(command::kReply)).isEmpty());
    }

    void escapeLeavesTheKeysAsTheyAre()
    {
        KeyEditor editor(m_sample.look, *m_registry);
        editor.show();
        auto *field = editor.findChild<KeyRow *>(command::kDone)->findChild<KeyField *>();
        field->click();

        QTest::keyClick(field, Qt::Key_Escape);

        QVERIFY(!field->isWaiting());
        QCOMPARE(m_registry->keys().keysOf(*findCommand(command::kDone)), KeyMap::Keys{key(u"E"_s)});
    }

private:
    SampleLook m_sample;
    LanguageSwitch m_language;
    std::unique_ptr<CommandRegistry> m_registry;
    std::unique_ptr<QWidget> m_window;
    QListView *m_list = nullptr;
    QLineEdit *m_text = nullptr;
    ShortcutFilter *m_filter = nullptr;
    QStringList m_done;
};

QTEST_MAIN(TestRegistry)
#include "tst_registry.moc"
