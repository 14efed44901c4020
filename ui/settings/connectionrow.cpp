#include "ui/settings/connectionrow.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLargestNumber = 1'000'000;
constexpr int kNumberWidth = 120;

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
    KnownKey{"INSTAGRAM_ACCOUNT_ID"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Instagram account id")},
    KnownKey{"INSTAGRAM_ACCESS_TOKEN"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Instagram token")},
    KnownKey{"INSTAGRAM_VERIFY_TOKEN"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Instagram verify token")},
    KnownKey{"INSTAGRAM_APP_SECRET"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Instagram app secret")},
    KnownKey{"PUBLIC_BASE_URL"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Public address (https)")},
    KnownKey{"BWW_STORE_BASE_URL"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Online shop address")},
    KnownKey{"BWW_STORE_SECRET_KEY"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Online shop key")},
    KnownKey{"products.every_hours"_L1,
             QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Read the online shop every (hours)")},
    KnownKey{"media.keep_days"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Keep files for (days)")},
    KnownKey{"media.max_mb.image"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Largest picture (MB)")},
    KnownKey{"media.max_mb.video"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Largest video (MB)")},
    KnownKey{"media.max_mb.audio"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Largest recording (MB)")},
    KnownKey{"media.max_mb.document"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Largest document (MB)")},
    KnownKey{"media.free_mb"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Leave free on the disk (MB)")},
    KnownKey{"GEMINI_API_KEY"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Gemini key")},
    KnownKey{"GEMINI_MODEL"_L1, QT_TRANSLATE_NOOP("migochat::ConnectionRow", "Gemini model")},
};

} // namespace

ConnectionRow::ConnectionRow(const Look &look, const ConnectionField &field, QWidget *parent)
    : QWidget(parent), m_field(field), m_edit(new QLineEdit(this)),
      m_set(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_clear(new ActionButton(look, ActionButton::Kind::Danger, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    QLabel *label = makeLabel(u"muted"_s, this);
    label->setText(labelOf(field.key));
    label->setFixedWidth(190);
    label->setBuddy(m_edit);
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    if (field.kind == ConnectionField::Kind::Number) {
        m_edit->setFixedWidth(kNumberWidth);
        m_edit->setAlignment(Qt::AlignCenter); // digits would keep to the left in Arabic too
        row->addStretch(1);
    }
    row->addWidget(m_set);
    row->addWidget(m_clear);

    m_edit->setAccessibleName(labelOf(field.key));
    m_edit->setObjectName(field.key);
    if (field.kind == ConnectionField::Kind::Secret)
        m_edit->setEchoMode(QLineEdit::Password);
    if (field.kind == ConnectionField::Kind::Number)
        m_edit->setValidator(new QIntValidator(0, kLargestNumber, m_edit));
    m_clear->setText(tr("Clear"));
    show(field);
    connect(m_edit, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_set->setEnabled(text.trimmed() != m_field.value); });
    connect(m_edit, &QLineEdit::returnPressed, this, &ConnectionRow::apply);
    connect(m_set, &QPushButton::clicked, this, &ConnectionRow::apply);
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT secretCleared(m_field.key); });
}

void ConnectionRow::show(const ConnectionField &field)
{
    const bool secret = field.kind == ConnectionField::Kind::Secret;
    m_field = field;
    if (!secret)
        m_edit->setText(field.value);
    m_edit->setPlaceholderText(!secret       ? field.placeholder
                               : field.isSet ? tr("is set, type to replace")
                                             : tr("not set"));
    m_set->setText(secret && field.isSet ? tr("Replace") : tr("Save"));
    m_set->setEnabled(secret && !m_edit->text().trimmed().isEmpty());
    m_clear->setVisible(secret && field.isSet);
}

void ConnectionRow::setField(const ConnectionField &field)
{
    const bool isBeingTyped =
        m_field.kind != ConnectionField::Kind::Secret && m_edit->text().trimmed() != m_field.value;
    if (!isBeingTyped)
        show(field);
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
    if (m_field.kind != ConnectionField::Kind::Secret) {
        m_field.value = value;
        m_set->setEnabled(false);
        Q_EMIT valueChanged(m_field.key, value);
    } else if (!value.isEmpty()) {
        m_edit->clear();
        Q_EMIT secretSet(m_field.key, value);
    }
}

} // namespace migochat
