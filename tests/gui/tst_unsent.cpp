#include "tests/gui/serveddesk.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/prefs/unsentfile.h"
#include "ui/shell/undostack.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kKeyEvery = 20; ///< milliseconds
constexpr int kKeys = 400;
constexpr int kKeysUntilKill = 80;
constexpr int kKeysInASecond = 1'000 / kKeyEvery;

QChar keyAt(int index)
{
    return QChar(u'a' + index % 26);
}

QString typedUntil(int keys)
{
    QString text;
    for (int i = 0; i < keys; ++i)
        text += keyAt(i);
    return text;
}

/// What the killed process does: a whole desktop in which somebody types fast and never sends.
int typeUntilKilled(const QString &dataDir)
{
    DesktopRunner desktop(dataDir, byHand());
    if (!desktop.isLive() || !desktop.openFirst())
        return 1;
    int count = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &keys, [&] {
        if (count == kKeys)
            return keys.stop();
        QTest::keyClick(&desktop.box(), keyAt(count).toLatin1());
        ++count;
        std::puts(QByteArray::number(count).constData());
        std::fflush(stdout);
    });
    keys.start(kKeyEvery);
    return QApplication::exec();
}

/// Another one: a file and a pasted picture are sent with a text, taken back, and kept. Says so once they are.
int takeBackUntilKilled(const QString &dataDir, const QString &file)
{
    DesktopRunner desktop(dataDir, byHand());
    if (!desktop.isLive() || !desktop.openFirst())
        return 1;
    ComposerPane &pane = desktop.window().inbox().writing();
    const ConversationId chat = pane.conversation();
    const auto until = [](const auto &isSo) { return QTest::qWaitFor(isSo, 20'000); };
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QMimeData pasted;
    pasted.setImageData(picture);
    pane.takeOffered(pasted);
    const bool isThere = until([&] { return pane.waiting().files(chat).size() == 1; });
    pane.addFile(file);
    const bool isReady = isThere && until([&] { return pane.waiting().obstacle(chat).isEmpty(); });
    desktop.say(u"الصورة"_s);
    const bool isSent = isReady && until([&] { return !desktop.window().undo().isEmpty(); }) &&
                        until([&] { return UnsentFile::read(dataDir).value(chat).files.isEmpty(); });
    desktop.window().undo().undo();
    const bool isKept = isSent && until([&] {
                            const UnsentFile::Entry entry = UnsentFile::read(dataDir).value(chat);
                            return entry.files.size() == 2 && entry.text == u"الصورة"_s;
                        });
    std::puts(isKept ? "kept" : "lost");
    std::fflush(stdout);
    return QApplication::exec();
}

/// What the other killed process does: things are put beside the text, and nothing is sent. Says so once they are kept.
int attachUntilKilled(const QString &dataDir, const QString &file)
{
    DesktopRunner desktop(dataDir, byHand());
    if (!desktop.isLive() || !desktop.openFirst())
        return 1;
    ComposerPane &pane = desktop.window().inbox().writing();
    const ConversationId chat = pane.conversation();
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QMimeData pasted;
    pasted.setImageData(picture);
    pane.takeOffered(pasted);
    pane.addFile(file);
    Card card;
    card.title = u"Vest"_s;
    card.url = u"https://shop.example/vest"_s; // without one WhatsApp takes no card, and it comes back
    pane.addProduct(card);
    const bool kept = QTest::qWaitFor(
        [&] {
            const UnsentFile::Entry entry = UnsentFile::read(dataDir).value(chat);
            const bool isRead = std::all_of(entry.files.begin(), entry.files.end(),
                                            [](const ChosenFile &each) { return each.bytes > 0; });
            return entry.files.size() == 2 && isRead && entry.products.size() == 1;
        },
        20'000);
    std::puts(kept ? "kept" : "lost");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// Answers that were begun survive the worst end of a desktop.
class TestUnsent final : public QObject, private ServedDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(serveOthers() && monaAsks()); }
    void cleanup() { endServing(); }

    void whatWasTypedSurvivesAKillInTheMiddleOfIt()
    {
        const QByteArray said =
            killWhen({u"--type"_s}, [](const QByteArray &keys) { return keys.count('\n') >= kKeysUntilKill; });
        const int typed = static_cast<int>(said.count('\n'));
        QVERIFY(typed >= kKeysUntilKill);

        QVERIFY(openDesk() && m_desktop->openFirst());
        const QString kept = m_desktop->box().toPlainText();
        QVERIFY2(typedUntil(kKeys).startsWith(kept), qPrintable(kept));
        QVERIFY2(kept.size() >= typed - kKeysInASecond, qPrintable(u"%1 of %2"_s.arg(kept.size()).arg(typed)));
    }

    void whatWasTakenBackSurvivesAKill()
    {
        QTemporaryDir folder;
        QImage photo(400, 300, QImage::Format_RGB32);
        photo.fill(Qt::darkGreen);
        QVERIFY(photo.save(folder.filePath(u"vest.png"_s)));
        QVERIFY(isKeptUntilKilled({u"--take-back"_s, folder.filePath(u"vest.png"_s)}));

        QVERIFY(openDesk() && m_desktop->openFirst());

        ComposerPane &pane = m_desktop->window().inbox().writing();
        const ConversationId chat = pane.conversation();
        QCOMPARE(m_desktop->box().toPlainText(), u"الصورة"_s);
        QCOMPARE(pane.waiting().files(chat).size(), 2);
        QTRY_COMPARE(pane.waiting().obstacle(chat),
                     QString()); // the pasted one is gone, what was laid for the agent is not
        pane.composer().submit();
        QTRY_COMPARE_WITH_TIMEOUT(received(), 2, 30'000);
    }

    void whatWaitsBesideTheTextSurvivesAKill()
    {
        QTemporaryDir folder;
        QFile list(folder.filePath(u"prices.pdf"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("%PDF-1.4\n% prices\n");
        list.close();
        QVERIFY(isKeptUntilKilled({u"--attach"_s, list.fileName()}));
        QVERIFY(list.remove());

        QVERIFY(openDesk() && m_desktop->openFirst());

        ComposerPane &pane = m_desktop->window().inbox().writing();
        const ConversationId chat = pane.conversation();
        const auto find = [&](bool isOwn) { // the picture was there when its file was written
            const QList<WaitingFile> files = pane.waiting().files(chat);
            const auto found =
                std::find_if(files.begin(), files.end(), [&](const WaitingFile &file) { return file.isOwn == isOwn; });
            return found == files.end() ? WaitingFile() : *found;
        };
        const auto picture = [&] { return find(true); };
        const auto document = [&] { return find(false); };
        QTRY_COMPARE(picture().state, WaitingFile::State::Ready);
        QVERIFY(!picture().hasChanged && !picture().preview.isNull());
        QTRY_COMPARE(document().state, WaitingFile::State::Gone);
        QCOMPARE(pane.waiting().products(chat).size(), 1);
        QVERIFY(pane.waiting().obstacle(chat).contains(u"prices.pdf"_s));

        pane.waiting().remove(document().serial);
        const QString own = picture().path;
        QVERIFY(QFile::exists(own));
        pane.composer().submit();

        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->texts().size(), 3, 20'000); // the customer's words, picture and product
        QVERIFY(pane.waiting().isEmpty(chat));
        QTRY_VERIFY(!QFile::exists(own));
        QTRY_VERIFY(UnsentFile::read(m_agent->dir()).value(chat).files.isEmpty());
    }

private:
    /// Runs this program as one of the desktops above, and kills it as soon as it has said enough; tells all that it said,
    /// nothing when it ended otherwise.
    [[nodiscard]] QByteArray killWhen(const QStringList &arguments,
                                      const std::function<bool(const QByteArray &said)> &isEnough)
    {
        QProcess desktop;
        desktop.start(QCoreApplication::applicationFilePath(),
                      QStringList(arguments.first()) + QStringList(m_agent->dir()) + arguments.mid(1));
        QByteArray said;
        const bool isSaid = QTest::qWaitFor([&] { return isEnough(said += desktop.readAllStandardOutput()); }, 60'000);
        desktop.kill(); // SIGKILL; TerminateProcess on Windows
        const bool isKilled = desktop.waitForFinished() && desktop.exitStatus() == QProcess::CrashExit;
        said += desktop.readAllStandardOutput();
        return isSaid && isKilled ? said : QByteArray();
    }

    [[nodiscard]] bool isKeptUntilKilled(const QStringList &arguments)
    {
        return !killWhen(arguments, [](const QByteArray &said) { return said.contains("kept\n"); }).isEmpty();
    }
};

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--type"_s)
        return typeUntilKilled(arguments.value(2));
    if (arguments.value(1) == u"--attach"_s)
        return attachUntilKilled(arguments.value(2), arguments.value(3));
    if (arguments.value(1) == u"--take-back"_s)
        return takeBackUntilKilled(arguments.value(2), arguments.value(3));
    TestUnsent test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_unsent.moc"
