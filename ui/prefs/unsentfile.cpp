#include "ui/prefs/unsentfile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSoon{120}; ///< between two keys of somebody who types fast

QString pathIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"unsent.json"_s);
}

QJsonObject jsonOf(const ChosenFile &file)
{
    return {{u"path"_s, file.path}, {u"name"_s, file.name},   {u"kind"_s, file.kind},
            {u"own"_s, file.isOwn}, {u"bytes"_s, file.bytes}, {u"changed_at"_s, toMsecs(file.changedAt)}};
}

ChosenFile fileOf(const QJsonObject &json)
{
    return {.path = json.value("path"_L1).toString(),
            .name = json.value("name"_L1).toString(),
            .kind = json.value("kind"_L1).toString(),
            .isOwn = json.value("own"_L1).toBool(),
            .bytes = json.value("bytes"_L1).toInteger(-1),
            .changedAt = fromMsecs(json.value("changed_at"_L1).toInteger())};
}

void addThings(QJsonObject &json, const UnsentFile::Entry &entry)
{
    QJsonArray files;
    for (const ChosenFile &file : entry.files)
        files.append(jsonOf(file));
    if (!files.isEmpty())
        json.insert("files"_L1, files);
    if (!entry.products.isEmpty()) {
        CardsContent cards;
        cards.cards = entry.products;
        json.insert("products"_L1, QJsonDocument::fromJson(toJson(cards)).object());
    }
}

void takeThings(UnsentFile::Entry &entry, const QJsonObject &json)
{
    const QJsonArray files = json.value("files"_L1).toArray();
    for (const QJsonValue &file : files)
        entry.files.append(fileOf(file.toObject()));
    const auto content =
        contentFromJson(QJsonDocument(json.value("products"_L1).toObject()).toJson(QJsonDocument::Compact));
    if (const auto *cards = content ? std::get_if<CardsContent>(&*content) : nullptr)
        entry.products = cards->cards;
}

void addAside(QJsonObject &json, const UnsentFile::Entry &entry)
{
    QJsonObject aside;
    for (auto text = entry.aside.cbegin(); text != entry.aside.cend(); ++text)
        aside.insert(text.key(), text.value());
    if (!aside.isEmpty())
        json.insert("aside"_L1, aside);
}

void takeAside(UnsentFile::Entry &entry, const QJsonObject &json)
{
    const QJsonObject aside = json.value("aside"_L1).toObject();
    for (auto text = aside.begin(); text != aside.end(); ++text)
        entry.aside.insert(text.key(), text.value().toString());
}

QByteArray encoded(const UnsentFile::Entries &entries)
{
    QJsonObject object;
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        QJsonObject one{{u"text"_s, entry->text}, {u"mode"_s, entry->mode}};
        if (entry->quoted.isValid())
            one.insert("quote"_L1, QJsonObject{{u"message"_s, entry->quoted.value()},
                                               {u"ours"_s, entry->quotesOurs},
                                               {u"text"_s, entry->quotedText}});
        addThings(one, *entry);
        addAside(one, *entry);
        object.insert(QString::number(entry.key().value()), one);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<> written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return done ? Result<>() : fail(ErrorCode::StorageFull, file.errorString());
}

} // namespace

UnsentFile::UnsentFile(const QString &dataDir, QObject *parent)
    : QObject(parent), m_path(pathIn(dataDir)), m_folder(folderIn(dataDir)), m_entries(read(dataDir))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &UnsentFile::write);
    clearOrphans();
}

UnsentFile::~UnsentFile()
{
    if (m_dirty)
        write();
    m_background.finish();
}

UnsentFile::Entries UnsentFile::read(const QString &dataDir)
{
    QFile file(pathIn(dataDir));
    Entries entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QJsonObject one = entry.value().toObject();
        const ConversationId id(entry.key().toLongLong());
        const QJsonObject quote = one.value("quote"_L1).toObject();
        if (!id.isValid())
            continue;
        UnsentFile::Entry kept{one.value("text"_L1).toString(), one.value("mode"_L1).toString(),
                               MessageId(quote.value("message"_L1).toInteger()), quote.value("ours"_L1).toBool(),
                               quote.value("text"_L1).toString()};
        takeThings(kept, one);
        takeAside(kept, one);
        entries.insert(id, kept);
    }
    return entries;
}

QString UnsentFile::folderIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"unsent"_s);
}

/// A recording that a crash cut off, a picture that was sent just before one.
void UnsentFile::clearOrphans()
{
    if (!QFileInfo::exists(m_folder))
        return;
    QSet<QString> wanted;
    for (const Entry &entry : std::as_const(m_entries)) {
        for (const ChosenFile &file : entry.files)
            wanted.insert(QFileInfo(file.path).fileName());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc(); // what is made from now on is somebody's
    whenDone(m_background.run([folder = m_folder, wanted, now]() -> Result<> {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
        for (const QFileInfo &file : files) {
            if (!wanted.contains(file.fileName()) && file.lastModified().toUTC() < now)
                QFile::remove(file.filePath());
        }
        return {};
    }),
             this, [](const Result<> &) {});
}

void UnsentFile::keep(const Entries &entries)
{
    if (m_entries == entries)
        return;
    m_entries = entries;
    m_dirty = true;
    if (!m_soon.isActive()) // not pushed back by every key: somebody may type for minutes
        m_soon.start();
}

void UnsentFile::write()
{
    m_dirty = false;
    whenDone(m_background.run([path = m_path, entries = m_entries] { return written(path, encoded(entries)); }), this,
             [this](const Result<> &done) {
                 if (!done)
                     m_dirty = true; // tried again with the next key
             });
}

} // namespace migochat
