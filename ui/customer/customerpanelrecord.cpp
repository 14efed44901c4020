// The part of the customer's panel that is the record itself: who it is, how to reach them, what they allow.

#include "app/domain/clock.h"
#include "app/domain/phonemask.h"
#include "app/domain/replywindow.h"
#include "app/domain/sendlimits.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/customersection.h"
#include "ui/customer/inlinefield.h"
#include "ui/customer/sectionorder.h"
#include "ui/customer/valuebutton.h"
#include "ui/text/customerwords.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/phonewords.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The platform has a button that shares the number, and it may be sent now.
bool mayBeAsked(const Conversation &chat, Instant now)
{
    OutgoingMessage question;
    question.kind = MessageKind::Interactive;
    question.text = u"?"_s;
    question.content = RequestContent{u"phone"_s};
    const WindowState window = replyWindow({chat.channel, chat.lastCustomerMessageAt, chat.freeEntryUntil}, now);
    return window.window == ReplyWindow::Open && sendProblem(chat.channel, question).isEmpty();
}

} // namespace

void CustomerPanel::addIdentity(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *face = new Avatar(m_look, 46, this);
    WindowRing ring;
    if (m_row) {
        const Conversation &chat = m_row->conversation;
        const Instant now = m_look.clock.now();
        ring = windowRing(replyWindow({chat.channel, chat.lastCustomerMessageAt, chat.freeEntryUntil}, now), now);
    }
    face->setFace({m_card->name, ring});
    row->addWidget(face);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    auto *name = new ElidedLabel(m_look, {.font = FontRole::Name}, this);
    name->setText(m_card->name.isEmpty() ? tr("No name") : seen(m_card->name));
    names->addWidget(name);
    QStringList about;
    for (const QString &part : {m_card->company, m_card->place}) {
        if (!part.isEmpty())
            about << isolated(seen(part));
    }
    if (!about.isEmpty()) {
        auto *place = new ElidedLabel(m_look, {.font = FontRole::Body, .token = Token::Muted}, this);
        place->setText(about.join(u" · "_s));
        names->addWidget(place);
    }
    row->addLayout(names, 1);
    column.addLayout(row);
    column.addSpacing(8);
}

/// What stands in the way of writing to this customer, and why the last wish was not carried out.
void CustomerPanel::addState(QVBoxLayout &column)
{
    const auto say = [&](const QString &text, Icon icon, Token token, const QString &role) {
        auto *row = new QHBoxLayout;
        auto *glyph = new Glyph(m_look, icon, 18, this);
        glyph->setGlyph(icon, token);
        row->addWidget(glyph, 0, Qt::AlignTop);
        QLabel *label = makeLabel(role, this);
        label->setText(text);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        column.addLayout(row);
    };
    if (!m_problem.isEmpty())
        say(m_problem, Icon::Alert, Token::Bad, u"bad"_s);
    if (m_extras.blocked)
        say(tr("Blocked: nothing more is sent here"), Icon::Block, Token::Bad, u"bad"_s);
    if (m_extras.isGone)
        say(tr("Cannot receive messages until they write again"), Icon::Alert, Token::Warn, u"warn"_s);
    if (m_card->marketingOptOut)
        say(tr("Does not want marketing messages"), Icon::Info, Token::Warn, u"warn"_s);
    for (const notices::Notice &trouble : std::as_const(m_extras.troubles))
        say(customerwords::trouble(trouble.kind, trouble.event), Icon::Alert, Token::Warn, u"warn"_s);
}

void CustomerPanel::addContact(QVBoxLayout &column)
{
    CustomerSection *contact = section(column, sectionorder::kContact, tr("Contact"));
    addName(*contact);
    addPhones(*contact);
    addRecordField(*contact, u"email"_s, tr("E-mail"), m_extras.email)->offerCopy();
    addRecordField(*contact, u"company"_s, tr("Company"), m_card->company);
    addRecordField(*contact, u"governorate"_s, tr("Governorate"), m_extras.governorate);
    addRecordField(*contact, u"city"_s, tr("City"), m_extras.city);
    addRecordField(*contact, u"address"_s, tr("Address"), m_extras.address);
    if (!m_card->username.isEmpty())
        contact->addRow(tr("User name"), m_look.format.handle(m_card->username));
    if (!m_card->language.isEmpty())
        contact->addRow(tr("Language"), customerwords::language(m_card->language));
    if (m_extras.identities.size() < 2)
        return;
    auto *split = new ValueButton(m_look, u"lookAtSplit"_s, contact);
    split->setText(tr("Two people? Take them apart…"));
    split->setEmpty(true);
    split->setFlush();
    connect(split, &QAbstractButton::clicked, this, [this] { wish({.kind = CustomerWish::Kind::LookAtSplit}); });
    contact->column().addWidget(split);
}

bool CustomerPanel::isHidden(const QString &number) const
{
    return !m_numbersShown && m_look.format.hides(number);
}

bool CustomerPanel::hidesNumbers() const
{
    const QStringList numbers =
        m_card->phones + QStringList{m_card->name, m_card->company, m_extras.email, m_extras.city, m_extras.address};
    return std::ranges::any_of(numbers, [this](const QString &number) { return isHidden(number); });
}

QString CustomerPanel::seen(const QString &text) const
{
    if (!m_numbersShown || !m_look.format.hides(text))
        return m_look.format.customer(text);
    return phonemask::isNumber(text) ? phonewords::handle(text) : withoutBidiControls(text);
}

/// What names a number that is hidden is no text to edit or to copy: what is typed takes its place.
InlineField *CustomerPanel::addField(CustomerSection &section, const Field &made)
{
    auto *field = new InlineField(m_look, made.id, made.name, &section);
    const bool hidden = isHidden(made.value);
    field->setPlaceholder(hidden ? m_look.format.customer(made.value) : tr("add"));
    field->setValue(hidden ? QString() : made.value);
    section.column().addWidget(field);
    connect(field, &InlineField::saved, this, [this, wishOf = made.wish](const QString &, const QString &typed) {
        m_problem.clear();
        wish(wishOf(typed));
    });
    // Queued: the field that says so is still at work.
    connect(field, &InlineField::finished, this, &CustomerPanel::showNews, Qt::QueuedConnection);
    return field;
}

void CustomerPanel::addName(CustomerSection &section)
{
    InlineField *name = addRecordField(section, u"display_name"_s, tr("Name"), m_card->name);
    if (!isHidden(m_card->name) && phonemask::isNumber(m_card->name))
        name->setShown(seen(m_card->name));
}

/// Every number is a field of its own; an empty one takes it out, the last one adds another.
void CustomerPanel::addPhones(CustomerSection &section)
{
    const QStringList &phones = m_card->phones;
    for (qsizetype i = 0; i <= phones.size(); ++i) {
        if (isHidden(phones.value(i)))
            addHiddenPhone(section, phones.at(i));
        else
            addPhone(section, i);
    }
    if (!phones.isEmpty() || !m_row || !mayBeAsked(m_row->conversation, m_look.clock.now()))
        return;
    auto *ask = new ValueButton(m_look, u"askNumber"_s, &section);
    ask->setText(tr("Ask for the number"));
    ask->setToolTip(tr("Sends the question with a button that shares the number"));
    ask->setFlush();
    connect(ask, &QAbstractButton::clicked, this, [this] { wish({.kind = CustomerWish::Kind::AskNumber}); });
    section.column().addWidget(ask);
}

void CustomerPanel::addPhone(CustomerSection &section, qsizetype place)
{
    const QStringList phones = m_card->phones;
    const QString phone = phones.value(place);
    const auto wishOf = [phones, place](const QString &typed) {
        QStringList all = phones;
        if (place < all.size())
            all[place] = typed;
        else
            all << typed;
        all.removeAll(QString());
        return CustomerWish{.kind = CustomerWish::Kind::EditPhones, .phones = all};
    };
    InlineField *field = addField(section, {u"phone%1"_s.arg(place), tr("Phone"), phone, wishOf});
    if (!phones.isEmpty())
        field->setPlaceholder(tr("add another"));
    if (phone.isEmpty())
        return field->saveWithEnterOnly();
    field->setShown(phonewords::handle(phone));
    field->offerCopy();
}

/// It can be neither edited nor copied; the button works without an agent to say what it needs one for.
void CustomerPanel::addHiddenPhone(CustomerSection &section, const QString &phone)
{
    auto *show = new IconButton(m_look, Icon::Eye, &section);
    show->setObjectName(u"showNumber"_s);
    show->setName(tr("Show number"));
    show->setProperty(kOnlyReads, true);
    connect(show, &QToolButton::clicked, this, [this] { wish({.kind = CustomerWish::Kind::LookAtNumber}); });
    section.addRow(tr("Phone"), m_look.format.phone(phone), show)->setObjectName(u"hiddenPhone"_s);
}

void CustomerPanel::addPrivacy(QVBoxLayout &column)
{
    CustomerSection *privacy = section(column, sectionorder::kPrivacy, tr("Privacy"));
    const customerpage::Consent &consent = m_extras.consent;
    QString marketing = consent.stopped || m_card->marketingOptOut ? tr("does not want any")
                        : consent.allowed                          ? tr("allowed")
                                                                   : tr("never said");
    if (consent.since)
        marketing += u" · "_s + isolated(m_look.format.listTime(*consent.since, m_look.clock.now()));
    privacy->addRow(tr("Marketing"), marketing);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &id, const QString &text, ActionButton::Kind look, const CustomerWish &what) {
        auto *button = new ActionButton(m_look, look, privacy);
        button->setObjectName(id);
        button->setText(text);
        connect(button, &QPushButton::clicked, this, [this, what] { wish(what); });
        buttons->addWidget(button);
    };
    const bool stopped = consent.stopped || m_card->marketingOptOut;
    add(u"consent"_s, stopped ? tr("Wants offers again") : tr("Wants no offers"), ActionButton::Kind::Plain,
        {.kind = CustomerWish::Kind::AllowMarketing, .isOn = stopped});
    add(u"block"_s, m_extras.blocked ? tr("Unblock") : tr("Block"),
        m_extras.blocked ? ActionButton::Kind::Plain : ActionButton::Kind::Danger,
        {.kind = CustomerWish::Kind::Block, .isOn = !m_extras.blocked});
    buttons->addStretch(1);
    privacy->column().addLayout(buttons);
    if (hidesNumbers()) {
        ValueButton *show = makeLink(m_look, u"showNumberToo"_s, tr("Show number"), privacy);
        show->setToolTip(tr("It is written in the history that you looked"));
        show->setAccessibleDescription(show->toolTip());
        show->setProperty(kOnlyReads, true);
        connect(show, &QAbstractButton::clicked, this, [this] { wish({.kind = CustomerWish::Kind::LookAtNumber}); });
        privacy->column().addWidget(show);
    }
    ValueButton *erase = makeLink(m_look, u"erase"_s, tr("Forget this customer…"), privacy);
    erase->setToolTip(tr("Everything that is kept about them goes for good"));
    connect(erase, &QAbstractButton::clicked, this, [this] { wish({.kind = CustomerWish::Kind::LookAtErase}); });
    privacy->column().addWidget(erase);
}

void CustomerPanel::addSuggestion(QVBoxLayout &column, const suggestions::Suggestion &suggestion)
{
    const bool first = suggestion.contact == m_card->id;
    const ContactId other = first ? suggestion.other : suggestion.contact;
    const QString name = isolated(m_look.format.customer(first ? suggestion.otherName : suggestion.contactName));
    auto *card = new QWidget(this);
    setPane(card, u"suggestion"_s);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(10, 8, 10, 8);
    QLabel *text = makeLabel(u"plain"_s, card);
    text->setWordWrap(true);
    text->setText(tr("Maybe the same person as %1: %2")
                      .arg(name, customerwords::sameness(suggestion.reason, suggestion.evidence, m_look.format)));
    inner->addWidget(text);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &id, const QString &words, const CustomerWish &what) {
        auto *button = new ActionButton(m_look, ActionButton::Kind::Plain, card);
        button->setObjectName(id);
        button->setText(words);
        connect(button, &QPushButton::clicked, this, [this, what] { wish(what); });
        buttons->addWidget(button);
    };
    add(u"lookAtMerge"_s, tr("Compare"), {.kind = CustomerWish::Kind::LookAtMerge, .number = other.value()});
    add(u"notTheSame"_s, tr("Not the same"), {.kind = CustomerWish::Kind::NotTheSame, .number = suggestion.id.value()});
    buttons->addStretch(1);
    inner->addLayout(buttons);
    column.addWidget(card);
    column.addSpacing(6);
}

} // namespace migochat
