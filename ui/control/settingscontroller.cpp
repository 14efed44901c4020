#include "ui/control/settingscontroller.h"

#include "app/platform/secretstore.h"
#include "app/store/settings.h"
#include "ui/settings/settingspage.h"
#include "ui/text/refusals.h"

#include <QCursor>
#include <QJsonArray>
#include <QToolTip>
#include <QUrl>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the order in which a shop fills them in.
const QStringList &connectionKeys()
{
    static const QStringList keys{
        u"FB_APP_ID"_s,
        u"FB_APP_SECRET"_s,
        u"FB_PAGE_ID"_s,
        u"FB_PAGE_ACCESS_TOKEN"_s,
        u"FB_VERIFY_TOKEN"_s,
        u"WHATSAPP_PHONE_NUMBER_ID"_s,
        u"WHATSAPP_BUSINESS_ACCOUNT_ID"_s,
        u"WHATSAPP_ACCESS_TOKEN"_s,
        u"WHATSAPP_VERIFY_TOKEN"_s,
        u"WHATSAPP_APP_SECRET"_s,
        u"INSTAGRAM_ACCOUNT_ID"_s,
        u"INSTAGRAM_ACCESS_TOKEN"_s,
        u"INSTAGRAM_VERIFY_TOKEN"_s,
        u"INSTAGRAM_APP_SECRET"_s,
        u"PUBLIC_BASE_URL"_s,
        u"GEMINI_API_KEY"_s,
        u"GEMINI_MODEL"_s,
        u"BWW_STORE_BASE_URL"_s,
        u"BWW_STORE_SECRET_KEY"_s,
        u"products.every_hours"_s,
    };
    return keys;
}

struct FileKey {
    QLatin1StringView key;
    int usual; ///< what the agent takes without a value; 0: no limit
};
constexpr std::array kFileKeys{
    FileKey{"media.keep_days"_L1, 0},         FileKey{"media.max_mb.image"_L1, 25},
    FileKey{"media.max_mb.video"_L1, 100},    FileKey{"media.max_mb.audio"_L1, 25},
    FileKey{"media.max_mb.document"_L1, 100}, FileKey{"media.free_mb"_L1, 500},
};

constexpr QLatin1StringView kProductHours{"products.every_hours"};
constexpr int kUsualProductHours = 6;

bool isNumberKey(const QString &key)
{
    return key == kProductHours ||
           std::ranges::any_of(kFileKeys, [&](const FileKey &known) { return key == known.key; });
}

/// -1 is what the agent reads as "no value".
constexpr int kNoNumber = -1;

QString shown(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger() < 0 ? QString() : QString::number(value.toInteger());
    return value.toString();
}

Result<SettingsView> readView(const Database &database)
{
    SettingsView view;
    const auto known = settings::value(database, u"secrets.set"_s);
    if (!known)
        return failed(known);
    const QJsonArray set = known->value_or(QJsonValue()).toArray();
    for (const QString &key : connectionKeys()) {
        if (secretKeys().contains(key)) {
            view.connection.append({.key = key, .kind = ConnectionField::Kind::Secret, .isSet = set.contains(key)});
            continue;
        }
        const auto value = settings::value(database, key);
        if (!value)
            return failed(value);
        ConnectionField field{.key = key, .value = shown(value->value_or(QJsonValue()))};
        if (key == kProductHours) {
            field.kind = ConnectionField::Kind::Number;
            field.placeholder = QString::number(kUsualProductHours);
        }
        view.connection.append(field);
    }
    for (const FileKey &file : kFileKeys) {
        const auto value = settings::value(database, QString(file.key));
        if (!value)
            return failed(value);
        view.files.append({.key = QString(file.key),
                           .kind = ConnectionField::Kind::Number,
                           .value = shown(value->value_or(QJsonValue())),
                           .placeholder = file.usual > 0 ? QString::number(file.usual) : QString()});
    }
    return view;
}

/// The platforms call over https, at a path of ours.
bool isPublicAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.path().size() <= 1 &&
           !url.hasQuery();
}

} // namespace

SettingsController::SettingsController(SettingsPage &page, AgentLink &link, Reader &reader, QObject *parent)
    : QObject(parent), m_page(page), m_link(link), m_reader(reader)
{
    connect(&m_page, &SettingsPage::settingChangeRequested, this, &SettingsController::change);
    connect(&m_page, &SettingsPage::secretSetRequested, this, &SettingsController::changeSecret);
    connect(&m_page, &SettingsPage::secretClearRequested, this, [this](const QString &key) { changeSecret(key, {}); });
    reread();
}

void SettingsController::apply(const ChangeSet &changes)
{
    if (touches(changes, Topic::Setting))
        reread();
}

void SettingsController::reread()
{
    m_latest.run(this, m_reader.run(readView), [this](const Result<SettingsView> &view) {
        if (!view)
            return;
        SettingsView told = *view;
        for (ConnectionField &field : told.files) {
            if (field.placeholder.isEmpty())
                field.placeholder = tr("for ever");
        }
        for (ConnectionField &field : told.connection) {
            if (field.key == "PUBLIC_BASE_URL"_L1)
                field.placeholder = u"https://shop.example"_s;
        }
        m_page.setView(told);
    });
}

void SettingsController::change(const QString &key, const QString &value)
{
    if (key == "PUBLIC_BASE_URL"_L1 && !value.isEmpty() && !isPublicAddress(value)) {
        say(tr("The public address begins with https:// and ends with the name of the host, without a path."));
        return;
    }
    const QJsonValue stored = !isNumberKey(key) ? QJsonValue(value) : value.isEmpty() ? kNoNumber : value.toInt();
    whenDone(m_link.send(SetSetting{.key = key, .value = stored}), this, [this](const Result<Done> &answer) {
        if (!answer)
            say(refusalSentence(answer.error()));
        reread();
    });
}

void SettingsController::changeSecret(const QString &key, const QString &value)
{
    whenDone(m_link.send(SetSecret{.key = key, .value = value}), this, [this](const Result<Done> &answer) {
        if (!answer)
            say(refusalSentence(answer.error()));
    });
}

void SettingsController::say(const QString &sentence)
{
    QToolTip::showText(QCursor::pos(), sentence, &m_page);
}

} // namespace migochat
