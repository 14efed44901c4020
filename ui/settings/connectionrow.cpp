#include "ui/settings/connectionrow.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KnownKey {
    QLatin1StringView key;
    const char *text;
};

// Keys as in the env file that shops already have.
constexpr std::array kKnown{
    KnownKey{"FB_APP_ID"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Meta app id")},
    KnownKey{"FB_APP_SECRET"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Meta app secret")},
    KnownKey{"FB_PAGE_ACCESS_TOKEN"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Messenger page token")},
    KnownKey{"FB_PAGE_ID"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Messenger page id")},
    KnownKey{"FB_VERIFY_TOKEN"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Messenger verify token")},
    KnownKey{"WHATSAPP_ACCESS_TOKEN"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "WhatsApp token")},
    KnownKey{"WHATSAPP_PHONE_NUMBER_ID"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "WhatsApp phone number id")},
    KnownKey{"WHATSAPP_VERIFY_TOKEN"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "WhatsApp verify token")},
    KnownKey{"WHATSAPP_BUSINESS_ACCOUNT_ID"_L1,
             QT_TRANSLATE_NOOP("migochat::ConnectionRow", "WhatsApp business account id")},
    KnownKey{"WHATSAPP_APP_SECRET"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "WhatsApp app secret")},
    KnownKey{"GEMINI_API_KEY"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Gemini key")},
    KnownKey{"GEMINI_MODEL"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Gemini model")},
};

} // namespace

ConnectionRow::ConnectionRow(const Look &look, const ConnectionField &field, QWidget *parent)
    : QWidget(parent), m_field(field), m_edit(new QLineEdit(this)),
      m_set(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_clear(new ActionButton(look, ActionButton::Kind::Danger, this))
{
    const bool secret = field.kind == ConnectionField::Kind::Secret;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    QLabel *label = makeLabel(u"muted"_s, this);
    label->setText(labelOf(field.key));
    label->setFixedWidth(190);
    label->setBuddy(m_edit);
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_set);
    row->addWidget(m_clear);

    m_edit->setAccessibleName(labelOf(field.key));
    m_edit->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    m_edit->setText(secret ? QString() : field.value);
    m_edit->setPlaceholderText(!secret ? QString() : field.isSet ? tr("is set, type to replace") : tr("not set"));
    m_set->setText(secret && field.isSet ? tr("Replace") : tr("Save"));
    m_set->setEnabled(false);
    m_clear->setText(tr("Clear"));
    m_clear->setVisible(secret && field.isSet);
    connect(m_edit, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_set->setEnabled(text.trimmed() != m_field.value); });
    connect(m_edit, &QLineEdit::returnPressed, this, &ConnectionRow::apply);
    connect(m_set, &QPushButton::clicked, this, &ConnectionRow::apply);
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT secretCleared(m_field.key); });
}

QString ConnectionRow::labelOf(const QString &key)
{
    for (const KnownKey &known : kKnown) {
        if (key == known.key)
            return tr(known.text);
    }
    return key;
}

void ConnectionRow::apply()
{
    const QString value = m_edit->text().trimmed();
    if (!m_set->isEnabled())
        return;
    if (m_field.kind == ConnectionField::Kind::Plain) {
        m_field.value = value;
        m_set->setEnabled(false);
        Q_EMIT valueChanged(m_field.key, value);
    } else if (!value.isEmpty()) {
        m_edit->clear();
        Q_EMIT secretSet(m_field.key, value);
    }
}

} // namespace migochat
