#include "ui/prefs/preferences.h"

#include <QDir>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSaveAfter{500};
constexpr QLatin1StringView kUnsent{"unsent/"};

} // namespace

Preferences::Preferences(const QString &dataDir, QObject *parent)
    : QObject(parent), m_file(QDir(dataDir).filePath(u"desktop.ini"_s), QSettings::IniFormat)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &Preferences::save);
}

Preferences::~Preferences()
{
    save();
}

void Preferences::save()
{
    m_saving.stop();
    m_file.sync(); // through a second file that takes the first one's place
}

void Preferences::put(const QString &key, const QVariant &value)
{
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    m_saving.start();
}

ConversationId Preferences::lastConversation() const
{
    return ConversationId(m_file.value(u"inbox/lastConversation"_s).toLongLong());
}

void Preferences::setLastConversation(ConversationId conversation)
{
    put(u"inbox/lastConversation"_s, conversation.value());
}

Preferences::UnsentTexts Preferences::unsentTexts() const
{
    UnsentTexts texts;
    const QStringList keys = m_file.allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(kUnsent))
            texts.insert(ConversationId(key.mid(kUnsent.size()).toLongLong()), m_file.value(key).toString());
    }
    return texts;
}

void Preferences::setUnsentTexts(const UnsentTexts &texts)
{
    const UnsentTexts before = unsentTexts();
    for (auto entry = before.cbegin(); entry != before.cend(); ++entry) {
        if (texts.value(entry.key()).isEmpty()) {
            m_file.remove(kUnsent + QString::number(entry.key().value()));
            m_saving.start();
        }
    }
    for (auto entry = texts.cbegin(); entry != texts.cend(); ++entry) {
        if (!entry.value().isEmpty())
            put(kUnsent + QString::number(entry.key().value()), entry.value());
    }
}

} // namespace migochat
