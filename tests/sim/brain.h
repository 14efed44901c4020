#pragma once

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

/// What the brain knows beside the customer's last words.
struct Knowledge {
    QString earlier;   ///< the customer's earlier words, for the product meant
    int toolPrice = 0; ///< a price that a tool returned; 0: the catalogue's
};

[[nodiscard]] Thought think(const QString &text, const Knowledge &knowledge);

/// The intent in the plain spelling of schemas: "price", "order_status" …
[[nodiscard]] QString intentName(Intent intent);

} // namespace migochat::sim
