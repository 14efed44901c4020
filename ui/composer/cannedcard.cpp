#include "ui/composer/cannedcard.h"

#include "ui/text/direction.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

CannedCard::CannedCard(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_title(makeLabel(u"section"_s, this)), m_list(new QListWidget(this)),
      m_key(new QLineEdit(this)), m_aliases(new QLineEdit(this)), m_text(new QPlainTextEdit(this)),
      m_scope(new QComboBox(this)), m_hint(makeLabel(u"small"_s, this)), m_problem(makeLabel(u"bad"_s, this)),
      m_new(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_file(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_save(new ActionButton(look, ActionButton::Kind::Primary, this)),
      m_delete(new ActionButton(look, ActionButton::Kind::Danger, this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_replies.size())
            showReply(m_replies.at(row));
    });
    connect(m_new, &QPushButton::clicked, this, [this] { begin({}); });
    connect(m_file, &QPushButton::clicked, this, [this] {
        if (m_reply.mediaPath.isEmpty())
            Q_EMIT fileAsked();
        else
            setMedia({}, {});
    });
    const auto save = [this] { Q_EMIT saveAsked(edited()); };
    connect(m_key, &QLineEdit::returnPressed, this, save);
    connect(m_aliases, &QLineEdit::returnPressed, this, save);
    connect(m_save, &QPushButton::clicked, this, save);
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteAsked(m_reply.id); });
    showReply({});
    retranslate();
}

void CannedCard::build()
{
    setPane(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    auto *side = new QVBoxLayout;
    side->addWidget(m_list, 1);
    side->addWidget(m_new);
    row->addLayout(side, 1);
    auto *form = new QVBoxLayout;
    form->setSpacing(8);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_key, 2);
    keys->addWidget(m_aliases, 3);
    form->addLayout(keys);
    m_text->setProperty("role", u"field"_s);
    m_text->setMinimumHeight(110);
    m_text->setTabChangesFocus(true);
    form->addWidget(m_text);
    m_hint->setWordWrap(true);
    form->addWidget(m_hint);
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_scope);
    buttons->addWidget(m_file);
    buttons->addStretch(1);
    m_delete->setGlyph(Icon::Trash);
    buttons->addWidget(m_delete);
    buttons->addWidget(m_save);
    form->addLayout(buttons);
    row->addLayout(form, 2);
    column->addLayout(row);
    m_list->setMinimumHeight(180);
}

void CannedCard::setReplies(const QList<CannedReply> &replies)
{
    m_replies = replies;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const CannedReply &reply : replies) {
        auto *item = new QListWidgetItem(leftToRight(u'/' + reply.shortcut), m_list);
        item->setToolTip(reply.text);
        if (reply.id == m_reply.id)
            m_list->setCurrentItem(item);
    }
}

void CannedCard::showReply(const CannedReply &reply)
{
    m_reply = reply;
    m_key->setText(reply.shortcut);
    m_aliases->setText(reply.aliases.join(u' '));
    m_text->setPlainText(reply.text);
    m_scope->setCurrentIndex(static_cast<int>(reply.scope));
    m_delete->setEnabled(reply.id.isValid());
    showProblem({});
    setMedia(reply.mediaPath, reply.mediaName);
}

void CannedCard::begin(const QString &text)
{
    m_list->setCurrentRow(-1);
    CannedReply fresh;
    fresh.text = text;
    showReply(fresh);
    m_key->setFocus(Qt::OtherFocusReason);
}

void CannedCard::setMedia(const QString &path, const QString &name)
{
    m_reply.mediaPath = path;
    m_reply.mediaName = name;
    m_file->setText(path.isEmpty() ? tr("Add a file…") : tr("Without %1").arg(isolated(name)));
}

CannedReply CannedCard::edited() const
{
    CannedReply reply = m_reply;
    reply.shortcut = m_key->text().trimmed();
    if (reply.shortcut.startsWith(u'/'))
        reply.shortcut.remove(0, 1);
    reply.aliases = m_aliases->text().split(u' ', Qt::SkipEmptyParts);
    reply.text = m_text->toPlainText().trimmed();
    reply.scope = static_cast<CannedScope>(m_scope->currentIndex());
    return reply;
}

void CannedCard::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void CannedCard::retranslate()
{
    m_title->setText(tr("Ready answers"));
    m_list->setAccessibleName(tr("Ready answers"));
    m_key->setPlaceholderText(tr("Key, one word"));
    m_key->setAccessibleName(tr("Key"));
    m_aliases->setPlaceholderText(tr("Other words to find it by"));
    m_aliases->setAccessibleName(tr("Other words to find it by"));
    m_text->setPlaceholderText(tr("What the customer will read"));
    m_text->setAccessibleName(tr("Text of the answer"));
    QStringList names;
    for (const QString &name : cannedVariables())
        names.append(leftToRight(name == "price"_L1 ? u"{price:SKU}"_s : u'{' + name + u'}'));
    m_hint->setText(tr("Filled in by themselves: %1").arg(names.join(u"  "_s)));
    const int scope = qMax(0, m_scope->currentIndex());
    m_scope->clear();
    m_scope->addItems({tr("Only me"), tr("My team"), tr("Everybody")});
    m_scope->setCurrentIndex(m_reply.id.isValid() ? scope : static_cast<int>(m_reply.scope));
    m_scope->setAccessibleName(tr("Who may use it"));
    m_new->setText(tr("New answer"));
    m_save->setText(tr("Save"));
    m_delete->setText(tr("Delete"));
    setMedia(m_reply.mediaPath, m_reply.mediaName);
}

void CannedCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace migochat
