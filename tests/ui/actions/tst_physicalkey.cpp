#include "ui/actions/physicalkey.h"

#include <QKeySequence>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kCtrl = Qt::ControlModifier;
constexpr auto kShift = Qt::ShiftModifier;
constexpr auto kPlain = Qt::NoModifier;

/// What a system reports when a person presses a place of the keyboard.
struct Pressed {
    KeyboardSystem system;
    KeyPress press;
};

Pressed windows(int key, Qt::KeyboardModifiers modifiers, quint32 virtualKey)
{
    return {KeyboardSystem::Windows, {key, modifiers, 0, virtualKey}};
}

Pressed xkb(int key, Qt::KeyboardModifiers modifiers, quint32 scanCode)
{
    return {KeyboardSystem::Xkb, {key, modifiers, scanCode, 0}};
}

Pressed mac(int key, Qt::KeyboardModifiers modifiers, quint32 keyCode)
{
    return {KeyboardSystem::MacOs, {key, modifiers, 0, keyCode}};
}

} // namespace

Q_DECLARE_METATYPE(Pressed)

class TestPhysicalKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Native codes as the systems give them: winuser.h, evdev + 8, HIToolbox/Events.h. The characters are those of
    /// the layouts en-US, ar-EG (Arabic 101) and the Mac's Arabic.
    void aPressMeansTheSameOnEveryLayout_data()
    {
        QTest::addColumn<Pressed>("pressed");
        QTest::addColumn<QString>("meaning");

        QTest::newRow("Windows en-US Ctrl+K") << windows(Qt::Key_K, kCtrl, 0x4B) << u"Ctrl+K"_s;
        QTest::newRow("Windows ar-EG Ctrl+K") << windows(u'ن', kCtrl, 0x4B) << u"Ctrl+K"_s;
        QTest::newRow("Windows ar-EG E") << windows(u'ث', kPlain, 0x45) << u"E"_s;
        QTest::newRow("Windows ar-EG Shift+E") << windows(0x064F, kShift, 0x45) << u"Shift+E"_s;
        QTest::newRow("Windows ar-EG Z") << windows(u'ئ', kPlain, 0x5A) << u"Z"_s;
        QTest::newRow("Windows ar-EG B, two letters on one key")
            << windows(Qt::Key_unknown, kCtrl, 0x42) << u"Ctrl+B"_s;
        QTest::newRow("Windows ar-EG Ctrl+Shift+F")
            << windows(Qt::Key_BracketLeft, kCtrl | kShift, 0x46) << u"Ctrl+Shift+F"_s;
        QTest::newRow("Windows ar-EG Ctrl+Shift+L")
            << windows(Qt::Key_Slash, kCtrl | kShift, 0x4C) << u"Ctrl+Shift+L"_s;
        QTest::newRow("Windows ar-EG Ctrl+,") << windows(u'و', kCtrl, 0xBC) << u"Ctrl+,"_s;
        QTest::newRow("Windows ar-EG Ctrl+/") << windows(u'ظ', kCtrl, 0xBF) << u"Ctrl+/"_s;
        QTest::newRow("Windows ar-EG Alt+Down") << windows(Qt::Key_Down, Qt::AltModifier, 0x28) << u"Alt+Down"_s;

        QTest::newRow("Linux en-US Ctrl+K") << xkb(Qt::Key_K, kCtrl, 45) << u"Ctrl+K"_s;
        QTest::newRow("Linux ar-EG Ctrl+K") << xkb(u'ن', kCtrl, 45) << u"Ctrl+K"_s;
        QTest::newRow("Linux ar-EG E") << xkb(u'ث', kPlain, 26) << u"E"_s;
        QTest::newRow("Linux ar-EG Z") << xkb(u'ئ', kPlain, 52) << u"Z"_s;
        QTest::newRow("Linux ar-EG B") << xkb(0xFEFB, kCtrl, 56) << u"Ctrl+B"_s;
        QTest::newRow("Linux ar-EG Ctrl+,") << xkb(u'و', kCtrl, 59) << u"Ctrl+,"_s;
        QTest::newRow("Linux ar-EG Ctrl+/") << xkb(u'ظ', kCtrl, 61) << u"Ctrl+/"_s;
        QTest::newRow("Linux ar with its own digits Ctrl+1") << xkb(u'١', kCtrl, 10) << u"Ctrl+1"_s;
        QTest::newRow("Linux ar-EG Alt+Down") << xkb(Qt::Key_Down, Qt::AltModifier, 116) << u"Alt+Down"_s;

        QTest::newRow("Mac en-US Command+K") << mac(Qt::Key_K, kCtrl, 0x28) << u"Ctrl+K"_s;
        QTest::newRow("Mac ar Command+K") << mac(u'ن', kCtrl, 0x28) << u"Ctrl+K"_s;
        QTest::newRow("Mac ar E") << mac(u'ث', kPlain, 0x0E) << u"E"_s;
        QTest::newRow("Mac ar Z") << mac(u'ئ', kPlain, 0x06) << u"Z"_s;
        QTest::newRow("Mac ar A, key code zero") << mac(u'ش', kPlain, 0x00) << u"A"_s;
        QTest::newRow("Mac ar Command+2") << mac(u'٢', kCtrl, 0x13) << u"Ctrl+2"_s;
        QTest::newRow("Mac ar Command+,") << mac(u'و', kCtrl, 0x2B) << u"Ctrl+,"_s;
        QTest::newRow("Mac ar M") << mac(u'ة', kPlain, 0x2E) << u"M"_s;
    }

    void aPressMeansTheSameOnEveryLayout()
    {
        QFETCH(Pressed, pressed);
        QFETCH(QString, meaning);

        const QList<QKeyCombination> meanings = meaningsOf(pressed.press, pressed.system);

        QVERIFY(!meanings.isEmpty());
        QCOMPARE(QKeySequence(meanings.constFirst()).toString(QKeySequence::PortableText), meaning);
    }

    void everyLetterHasItsPlaceOnEverySystem()
    {
        for (const KeyboardSystem system : {KeyboardSystem::Windows, KeyboardSystem::MacOs, KeyboardSystem::Xkb}) {
            QSet<int> found;
            for (quint32 code = 0; code < 256; ++code) {
                if (const auto key = usKeyAt(system, {0, kPlain, code, code}))
                    found.insert(*key);
            }
            for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key)
                QVERIFY2(found.contains(key), qPrintable(QString(QChar(key))));
            for (int key = Qt::Key_0; key <= Qt::Key_9; ++key)
                QVERIFY2(found.contains(key), qPrintable(QString(QChar(key))));
        }
    }

    void otherLatinLayoutsKeepWhatIsPrintedOnTheirKeys()
    {
        // AZERTY: the key where a US keyboard has Q is an A.
        QCOMPARE(meaningsOf({Qt::Key_A, kCtrl, 24, 0}, KeyboardSystem::Xkb),
                 QList<QKeyCombination>{QKeyCombination(kCtrl | Qt::Key_A)});
        // and its comma stands where a US keyboard has M: both are tried.
        QVERIFY(meaningsOf({Qt::Key_Comma, kCtrl, 58, 0}, KeyboardSystem::Xkb)
                    .contains(QKeyCombination(kCtrl | Qt::Key_Comma)));
    }

    void aKeyWithoutPlaceAndLetterMeansNothing()
    {
        QVERIFY(meaningsOf({u'ن', kCtrl, 0, 0}, KeyboardSystem::Xkb).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPhysicalKey)
#include "tst_physicalkey.moc"
