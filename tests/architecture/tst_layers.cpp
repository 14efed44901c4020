#include "tests/architecture/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Which folders a folder may include beside itself. The longest matching prefix speaks for a file.
const QMap<QString, QStringList> &allowList()
{
    static const QStringList app{u"app/domain"_s, u"app/store"_s, u"app/protocol"_s, u"app/platform"_s};
    static const QStringList outside{u"app/domain"_s, u"agent/config.h"_s};
    static const QStringList readOnlyStore{u"app/domain"_s, u"app/store"_s};
    static const QMap<QString, QStringList> list{
        {u"app/domain"_s, {}},
        {u"app/store"_s, {u"app/domain"_s}},
        {u"app/protocol"_s, {u"app/domain"_s}},
        {u"app/platform"_s, {u"app/domain"_s}},
        {u"agent/meta"_s, outside},
        {u"agent/gemini"_s, outside + QStringList{u"agent/catalogue"_s}},
        {u"agent/catalogue"_s, outside},
        {u"agent/channels"_s, outside + QStringList{u"agent/meta"_s}},
        {u"agent/http"_s, {u"app/domain"_s, u"agent/channels/channel.h"_s, u"agent/channels/webhooksink.h"_s}},
        {u"agent/inbox"_s, readOnlyStore + QStringList{u"agent/channels/channel.h"_s, u"agent/channels/webhooksink.h"_s,
                                                       u"agent/channels/fetchedsink.h"_s}},
        {u"agent/media"_s, readOnlyStore + QStringList{u"agent/channels/channel.h"_s, u"app/platform"_s}},
        {u"agent/outbox"_s, readOnlyStore + QStringList{u"agent/channels/channel.h"_s}},
        {u"agent/products"_s, readOnlyStore + QStringList{u"agent/catalogue"_s, u"app/protocol/frames.h"_s}},
        {u"agent/profiles"_s,
         readOnlyStore + QStringList{u"agent/channels/channel.h"_s, u"agent/media/mediafolder.h"_s}},
        {u"agent/replies"_s, readOnlyStore + QStringList{u"agent/gemini"_s, u"agent/catalogue"_s}},
        {u"agent/subscriptions"_s,
         readOnlyStore + QStringList{u"agent/config.h"_s, u"agent/meta"_s, u"agent/channels/channel.h"_s,
                                     u"agent/channels/mentionsource.h"_s, u"agent/channels/fetchedsink.h"_s}},
        {u"agent/commands"_s, app},
        {u"agent/doorbell"_s, app},
        {u"agent"_s, app + QStringList{u"agent"_s}},
        {u"ui/link"_s, {u"app/domain"_s, u"app/protocol"_s, u"app/platform"_s, u"app/store"_s}},
        {u"ui/imaging"_s, {u"app/domain"_s}},
        {u"ui/models"_s, readOnlyStore},
        {u"ui/prefs"_s, {u"app/domain"_s}},
        {u"ui/sound"_s, {u"app/domain"_s, u"ui/voice/soundmodule.h"_s}},
        {u"ui/theme"_s, {u"app/domain"_s}},
        {u"ui/text"_s, {u"app/domain"_s, u"ui/models/roles.h"_s}},
        {u"ui/widgets"_s, {u"app/domain"_s, u"ui/theme"_s, u"ui/text"_s}},
        {u"ui"_s, app + QStringList{u"ui"_s}},
    };
    return list;
}

QString boxOf(const QString &file)
{
    QString best;
    for (auto it = allowList().cbegin(); it != allowList().cend(); ++it) {
        if (file.startsWith(it.key() + u'/') && it.key().size() > best.size())
            best = it.key();
    }
    return best;
}

bool isUnder(const QString &path, const QString &allowed)
{
    return path == allowed || path.startsWith(allowed + u'/');
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeIsAllowed()
    {
        static const QRegularExpression include(u"^#include \"([^\"]+)\""_s);
        const QStringList files = sourcetree::files({u"app"_s, u"agent"_s, u"ui"_s});
        QVERIFY(files.size() > 50);
        QStringList offences;
        for (const QString &file : files) {
            const QString box = boxOf(file);
            QVERIFY2(!box.isEmpty(), qPrintable(file + u" is in no known room"_s));
            for (const QString &line : sourcetree::lines(file)) {
                const QString target = include.match(line).captured(1);
                if (target.isEmpty() || target.endsWith(u".moc"_s) || isUnder(target, box))
                    continue;
                const QStringList allowed = allowList().value(box);
                if (std::none_of(allowed.begin(), allowed.end(), [&](const QString &a) { return isUnder(target, a); }))
                    offences.append(file + u" includes "_s + target);
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void theDesktopNeverOpensTheStoreForWriting()
    {
        for (const QString &file : sourcetree::files({u"ui"_s})) {
            const QString text = sourcetree::lines(file).join(u'\n');
            QVERIFY2(!text.contains(u"app/store/writer.h"_s), qPrintable(file));
            QVERIFY2(!text.contains(u"Access::ReadWrite"_s), qPrintable(file));
        }
    }

    void channelsDoNotKnowEachOther()
    {
        for (const QString &file : sourcetree::files({u"agent/channels"_s})) {
            if (file.count(u'/') < 3)
                continue;
            const QString own = file.section(u'/', 0, 2);
            for (const QString &line : sourcetree::lines(file)) {
                if (line.startsWith(u"#include \"agent/channels/"_s) && line.count(u'/') > 2)
                    QVERIFY2(line.contains(own), qPrintable(file + u": "_s + line));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
