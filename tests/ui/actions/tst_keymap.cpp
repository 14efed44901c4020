#include "ui/actions/keymap.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

QKeyCombination key(const QString &text)
{
    return QKeySequence::fromString(text, QKeySequence::PortableText)[0];
}

QJsonObject read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool isSymbol(QKeyCombination combination)
{
    const int code = combination.key();
    const bool printing = code > 0x20 && code < 0x7F;
    return printing && !QChar(code).isLetterOrNumber();
}

} // namespace

class TestKeyMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDefaultClashes()
    {
        const KeyMap map;
        for (const CommandSpec &spec : commandList()) {
            for (const QKeyCombination combination : map.keysOf(spec))
                QVERIFY2(map.rivals(spec, combination).isEmpty(), spec.id.data());
        }
    }

    void everyDefaultIsUnderstood()
    {
        for (const CommandSpec &spec : commandList()) {
            const qsizetype written = spec.keys.isEmpty() ? 0 : QString(spec.keys).count(u';') + 1;
            QCOMPARE(KeyMap::defaultKeysOf(spec).size(), written);
        }
    }

    void symbolKeysHaveATwinThatLayoutsDoNotMove()
    {
        for (const CommandSpec &spec : commandList()) {
            const KeyMap::Keys keys = KeyMap::defaultKeysOf(spec);
            const bool any = std::any_of(keys.begin(), keys.end(), isSymbol);
            QVERIFY2(!any || !std::all_of(keys.begin(), keys.end(), isSymbol), spec.id.data());
        }
    }

    void noDefaultTakesWhatLayoutsNeed()
    {
        for (const CommandSpec &spec : commandList()) {
            for (const QKeyCombination combination : KeyMap::defaultKeysOf(spec)) {
                const auto modifiers = combination.keyboardModifiers();
                QVERIFY2(!(modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier)),
                         spec.id.data());
                QVERIFY2(!(modifiers.testFlag(Qt::ShiftModifier) && modifiers.testFlag(Qt::AltModifier)),
                         spec.id.data());
            }
        }
    }

    void aChosenKeyOutlivesTheProgram()
    {
        const QTemporaryDir folder;
        const CommandSpec &palette = *findCommand(command::kPalette);
        {
            KeyMap map;
            map.useFolder(folder.path());
            map.setKeys(palette, {key(u"Ctrl+P"_s)});
        }
        KeyMap again;

        again.useFolder(folder.path());

        QCOMPARE(again.keysOf(palette), KeyMap::Keys{key(u"Ctrl+P"_s)});
        QVERIFY(again.isChanged(palette));
        QCOMPARE(read(folder.filePath(u"keys.json"_s)).keys(), QStringList{palette.id});
    }

    void theFileOfDefaultsNamesEveryCommand()
    {
        const QTemporaryDir folder;
        KeyMap map;

        map.useFolder(folder.path());

        QTRY_VERIFY(QFile::exists(folder.filePath(u"keys-default.json"_s)));
        const QJsonObject defaults = read(folder.filePath(u"keys-default.json"_s));
        QCOMPARE(std::size_t(defaults.size()), commandList().size());
        QCOMPARE(defaults.value(command::kKeys).toArray(), (QJsonArray{u"F1"_s, u"Ctrl+/"_s}));
    }

    void aFileEditedByHandIsReadAsFarAsItMakesSense()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"keys.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"go.palette": ["Ctrl+P", "nonsense+"], "no.such": ["F2"], "go.inbox": "F5"})");
        file.close();
        KeyMap map;

        map.useFolder(folder.path());

        QCOMPARE(map.keysOf(*findCommand(command::kPalette)), KeyMap::Keys{key(u"Ctrl+P"_s)});
        QCOMPARE(map.keysOf(*findCommand(command::kInbox)), KeyMap::Keys{key(u"Ctrl+1"_s)});
    }

    void takingAKeyTakesItFromTheOtherCommand()
    {
        KeyMap map;
        const CommandSpec &done = *findCommand(command::kDone);
        const CommandSpec &reply = *findCommand(command::kReply);
        QCOMPARE(map.rivals(done, key(u"R"_s)), QList<const CommandSpec *>{&reply});

        map.take(done, key(u"R"_s));

        QCOMPARE(map.commandFor(key(u"R"_s), CommandPlace::Inbox), &done);
        QVERIFY(map.keysOf(reply).isEmpty());
        map.resetAll();
        QCOMPARE(map.commandFor(key(u"R"_s), CommandPlace::Inbox), &reply);
    }

    void theNumberPadsEnterIsAnEnter()
    {
        KeyMap map;
        const QKeyCombination enter(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Enter);

        QCOMPARE(map.commandFor(enter, CommandPlace::Inbox), findCommand(command::kSendAndDone));
        map.take(*findCommand(command::kDone), enter);
        QCOMPARE(map.commandFor(enter, CommandPlace::Inbox), findCommand(command::kDone));
    }

    void theSameKeyMayMeanTwoThingsAtTwoPlaces()
    {
        const KeyMap map;

        QCOMPARE(map.commandFor(key(u"Ctrl+F"_s), CommandPlace::Inbox), findCommand(command::kFind));
        QCOMPARE(map.commandFor(key(u"Ctrl+F"_s), CommandPlace::Leads), findCommand(command::kFilterLeads));
        QCOMPARE(map.commandFor(key(u"Ctrl+F"_s), CommandPlace::Window), nullptr);
    }
};

QTEST_GUILESS_MAIN(TestKeyMap)
#include "tst_keymap.moc"
