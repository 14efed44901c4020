#include "ui/composer/completion.h"

#include "ui/composer/composeredit.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextCursor>

namespace migochat {

namespace {

constexpr qsizetype kLongest = 40;

std::optional<Completion::Kind> kindOf(QChar sign)
{
    switch (sign.unicode()) {
    case u'/':
        return Completion::Kind::Canned;
    case u'#':
        return Completion::Kind::Product;
    case u'@':
        return Completion::Kind::Colleague;
    default:
        return std::nullopt;
    }
}

QChar signOf(Completion::Kind kind)
{
    return kind == Completion::Kind::Canned ? u'/' : kind == Completion::Kind::Product ? u'#' : u'@';
}

} // namespace

Completion::Completion(const Look &look, ComposerEdit &edit)
    : QObject(&edit), m_edit(edit), m_popup(new SuggestionPopup(look, &edit))
{
    m_edit.installEventFilter(this);
    connect(&m_edit, &QTextEdit::textChanged, this, &Completion::follow);
    connect(&m_edit, &QTextEdit::cursorPositionChanged, this, &Completion::follow);
    connect(m_popup, &SuggestionPopup::clicked, this, [this] { take(Then::Stay); });
}

void Completion::setOffered(Kind kind, bool offered)
{
    m_offered.removeAll(kind);
    if (offered)
        m_offered.append(kind);
    follow();
}

/// The sign stands at the start of a word, and the caret behind what follows it.
std::optional<Completion::Found> Completion::find() const
{
    const QTextCursor caret = m_edit.textCursor();
    if (caret.hasSelection())
        return std::nullopt;
    const QString before = caret.block().text().left(caret.positionInBlock());
    qsizetype at = before.size();
    while (at > 0 && !before.at(at - 1).isSpace())
        --at;
    if (at >= before.size() || before.size() - at > kLongest)
        return std::nullopt;
    const auto kind = kindOf(before.at(at));
    const QString typed = before.mid(at + 1);
    // "/srv/…" and "//" are somebody's path or link.
    if (!kind || !m_offered.contains(*kind) || typed.contains(u'/'))
        return std::nullopt;
    return Found{*kind, typed, caret.block().position() + int(at)};
}

void Completion::follow()
{
    const auto found = find();
    if (!found) {
        m_letBe = -1;
        return close();
    }
    if (found->start == m_letBe)
        return;
    const bool same = m_now && m_now->kind == found->kind && m_now->typed == found->typed;
    m_now = found;
    if (!same)
        Q_EMIT asked(found->kind, found->typed);
}

void Completion::close()
{
    m_now.reset();
    m_popup->hide();
}

void Completion::setItems(Kind kind, const QString &typed, const QList<Suggestion> &items, const QString &hint)
{
    if (!m_now || m_now->kind != kind || m_now->typed != typed)
        return;
    QTextCursor sign = m_edit.textCursor();
    sign.setPosition(m_now->start);
    m_popup->show(items, typed.isEmpty() ? hint : QString(),
                  m_edit.viewport()->mapTo(&m_edit, m_edit.cursorRect(sign).topLeft()));
}

void Completion::begin(Kind kind)
{
    m_edit.setFocus(Qt::OtherFocusReason);
    const QTextCursor caret = m_edit.textCursor();
    const int in = caret.positionInBlock();
    const bool glued = in > 0 && !caret.block().text().at(in - 1).isSpace();
    m_letBe = -1;
    m_edit.insertPlainText(glued ? QString(QStringLiteral(" ") + signOf(kind)) : QString(signOf(kind)));
}

void Completion::take(Then then)
{
    const Suggestion *chosen = m_popup->current();
    if (!chosen || !m_now)
        return;
    const QString key = chosen->key;
    const Kind kind = m_now->kind;
    m_popup->hide();
    Q_EMIT taken(kind, key, then);
}

void Completion::replace(const QString &text, qsizetype selectFrom, qsizetype selectLength)
{
    QTextCursor caret = m_edit.textCursor();
    if (m_now) {
        caret.setPosition(m_now->start);
        caret.setPosition(m_now->start + 1 + int(m_now->typed.size()), QTextCursor::KeepAnchor);
    }
    m_now.reset();
    const int start = caret.selectionStart();
    caret.insertText(text);
    if (selectFrom >= 0) {
        caret.setPosition(start + int(selectFrom));
        caret.setPosition(start + int(selectFrom + selectLength), QTextCursor::KeepAnchor);
    }
    m_edit.setTextCursor(caret);
    m_popup->hide();
}

bool Completion::onKey(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Up:
        m_popup->move(-1);
        return true;
    case Qt::Key_Down:
        m_popup->move(1);
        return true;
    case Qt::Key_Tab:
        take(Then::Stay);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(key.modifiers().testFlag(Qt::ControlModifier) ? Then::Send : Then::Stay);
        return true;
    default:
        return false;
    }
}

/// Takes the list away, or the hint that stands in its place; the sign stays and is somebody's own from now on.
void Completion::letBe()
{
    m_letBe = m_now ? m_now->start : -1;
    close();
}

bool Completion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_popup->isVisible()) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Escape) {
            letBe();
            return true;
        }
        if (isOpen() && onKey(key))
            return true;
    }
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        close();
    return QObject::eventFilter(watched, event);
}

} // namespace migochat
