#pragma once

#include "tests/sim/heard.h"

#include <QString>
#include <QStringList>

namespace migochat::sim {

/// What the customers' words are about; the intent library of the demo shop.
enum class Intent {
    Price,
    Size,
    Bulk,
    Material,
    Photo,
    Shipping,
    Payment,
    Place,
    Haggle,
    Complaint,
    Exchange,
    Invoice,
    OrderStatus,
    Person,
    Job,
    Spam,
    NotSold,
    OptOut,
    Greeting,
    Thanks,
    Other
};

enum class Tongue { Arabic, Franco, English };

/// One considered answer of the rule brain.
struct Thought {
    Intent intent = Intent::Other;
    Tongue tongue = Tongue::Arabic;
    bool handOver = false;
    bool ask = false;     ///< the reply only asks back
    QString reply;        ///< Arabic script for Arabic and Franco, English for English
    QString reason;       ///< why it hands over, one sentence
    QString summary;      ///< one line for staff
    QStringList evidence; ///< product numbers and info topics used
    int score = 20;       ///< how hot the customer is, 0–100
};

[[nodiscard]] Tongue tongueOf(const QString &text);
[[nodiscard]] Intent intentOf(const QString &text);

/// A good model's answer: facts come from what tools returned. Where no tools are offered at all it answers from
/// the demo shop's catalogue.
[[nodiscard]] Thought think(const Heard &heard);

/// How many pieces the customer speaks of; 1 when they name no number.
[[nodiscard]] int piecesIn(const QString &text);

/// What it says about a product that is meant: price for the quantity asked, sizes, or that there is none.
void thinkOfProduct(Thought &thought, const Heard &heard);

/// The topics of the shop's own texts that answer such a question.
[[nodiscard]] QStringList infoTopics(Intent intent);

/// Bad manners by name: invent, promise, markdown, human, link, phone, long, empty, english, repeat.
void misbehave(Thought &thought, const QString &manner);

/// The intent in the plain spelling of schemas: "price", "order_status" …
[[nodiscard]] QString intentName(Intent intent);

} // namespace migochat::sim
