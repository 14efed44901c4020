#include "ui/prefs/unsentfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSoon{120}; ///< between two keys of somebody who types fast

QString pathIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"unsent.json"_s);
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

UnsentFile::UnsentFile(const QString &dataDir, QObject *parent) : QObject(parent), m_path(pathIn(dataDir)), m_entries(read(dataDir))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &UnsentFile::write);
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
        if (id.isValid())
            entries.insert(id, {one.value("text"_L1).toString(), one.value("mode"_L1).toString(),
                                MessageId(quote.value("message"_L1).toInteger()), quote.value("ours"_L1).toBool(),
                                quote.value("text"_L1).toString()});
    }
    return entries;
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
    whenDone(m_background.run([path = m_path, bytes = encoded(m_entries)] { return written(path, bytes); }), this,
             [this](const Result<> &done) {
                 if (!done)
                     m_dirty = true; // tried again with the next key
             });
}

} // namespace migochat
